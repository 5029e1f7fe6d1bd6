package org.socialcare.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.alerts.Indicator;
import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.metrics.Metric;
import org.socialcare.domain.metrics.Registry;
import org.socialcare.domain.reports.Pack;
import org.socialcare.domain.reports.Packs;
import org.socialcare.domain.reports.Rhythm;

import java.util.Locale;
import java.util.stream.Stream;

/** What the suite computes has a name in every language, and a figure also an explanation. */
class NamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "el"})
    void every_metric_has_a_name_and_an_explanation(String language) {
        var words = Words.of(language).keys();
        assertThat(Registry.all())
                .isNotEmpty()
                .extracting(Metric::id)
                .allMatch(id -> words.contains("metric." + id))
                .allMatch(id -> words.contains("metricHint." + id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "el"})
    void every_code_of_alerts_and_reports_has_a_name(String language) {
        var words = Words.of(language).keys();
        var codes =
                Stream.of(
                                codes("level.", Level.values()),
                                codes("indicator.", Indicator.values()),
                                codes("dimension.", Dimension.values()),
                                codes("rhythm.", Rhythm.values()))
                        .flatMap(each -> each);
        assertThat(codes).isNotEmpty().allMatch(words::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "el"})
    void every_pack_has_a_name_and_can_be_subscribed_to(String language) {
        var words = Words.of(language).keys();
        var offered = DeskFiles.read("app/settingkinds.js");
        assertThat(Packs.all())
                .isNotEmpty()
                .extracting(Pack::id)
                .allMatch(id -> words.contains("pack." + id))
                .allMatch(id -> offered.contains("'" + id + "'"));
    }

    private static Stream<String> codes(String group, Enum<?>[] values) {
        return Stream.of(values).map(value -> group + value.name().toLowerCase(Locale.ROOT));
    }
}
