package org.socialcare.domain.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.settings.NoticeTarget;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

class AudienceTest {
    @ParameterizedTest
    @CsvSource({
        "NOTICE,NOTICE,true",
        "WARNING,NOTICE,false",
        "WARNING,WARNING,true",
        "WARNING,CRISIS,true",
        "CRISIS,WARNING,false"
    })
    void an_alert_goes_to_those_who_want_its_level(Level wanted, Level level, boolean told) {
        var target = target(Optional.of(wanted), true);

        assertThat(Audience.includes(target, alert(new News.Stage.Raised(), level)))
                .isEqualTo(told);
        assertThat(Audience.includes(target, alert(new News.Stage.Over(), level))).isEqualTo(told);
    }

    @Test
    void an_escalation_goes_to_those_it_names_whatever_they_want_otherwise() {
        var named = alert(new News.Stage.Escalated(1, Set.of("ops")), Level.NOTICE);
        var others = alert(new News.Stage.Escalated(1, Set.of("chiefs")), Level.CRISIS);

        assertThat(Audience.includes(target(Optional.empty(), true), named)).isTrue();
        assertThat(Audience.includes(target(Optional.of(Level.NOTICE), true), others)).isFalse();
        var nobody = alert(new News.Stage.Escalated(1, Set.of()), Level.NOTICE);
        assertThat(Audience.includes(target(Optional.empty(), true), nobody)).isTrue();
    }

    @Test
    void a_report_goes_to_those_who_want_its_pack() {
        assertThat(Audience.includes(target(Optional.empty(), true), report("community"))).isTrue();
        assertThat(Audience.includes(target(Optional.empty(), true), report("executives")))
                .isFalse();
    }

    @Test
    void whoever_is_switched_off_is_told_nothing() {
        var off = target(Optional.of(Level.NOTICE), false);

        assertThat(Audience.includes(off, alert(new News.Stage.Raised(), Level.CRISIS))).isFalse();
        assertThat(Audience.includes(off, report("community"))).isFalse();
        assertThat(
                        Audience.includes(
                                off,
                                alert(new News.Stage.Escalated(1, Set.of("ops")), Level.CRISIS)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1,PT0S,PT30S",
        "2,PT0S,PT1M",
        "5,PT0S,PT8M",
        "6,PT0S,PT15M",
        "39,PT0S,PT15M",
        "1,PT10M,PT10M",
        "1,PT24H,PT15M"
    })
    void waiting_doubles_up_to_a_quarter_of_an_hour(int attempt, Duration least, Duration wait) {
        assertThat(Patience.after(attempt, least)).isEqualTo(wait);
    }

    @Test
    void an_outage_of_hours_is_outlasted() {
        Duration waited = Duration.ZERO;
        int attempt = 1;
        while (!Patience.isOver(attempt)) {
            waited = waited.plus(Patience.after(attempt++, Duration.ZERO));
        }

        assertThat(waited).isGreaterThan(Duration.ofHours(8));
    }

    private static NoticeTarget target(Optional<Level> alerts, boolean enabled) {
        return new NoticeTarget(
                "ops",
                "Operations",
                NoticeTarget.Kind.SLACK,
                NoticeTarget.Language.EN,
                alerts,
                Set.of("community"),
                enabled,
                1);
    }

    private static News alert(News.Stage stage, Level level) {
        return new News.OfAlert(
                "olive",
                stage,
                "a-1",
                Instant.EPOCH,
                "volume",
                level,
                Optional.empty(),
                Optional.empty(),
                Measure.COUNT,
                9,
                OptionalDouble.empty(),
                5,
                9,
                Duration.ofMinutes(5),
                List.of(),
                List.of());
    }

    private static News report(String pack) {
        return new News.OfReport(
                "olive",
                "r",
                pack,
                "weekly",
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                true,
                News.Check.EQUAL,
                List.of());
    }
}
