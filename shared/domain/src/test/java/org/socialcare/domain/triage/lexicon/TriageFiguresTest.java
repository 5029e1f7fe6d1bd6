package org.socialcare.domain.triage.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.domain.triage.OurLexicons;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Understanding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * How good the lexicons are on labelled messages that are not part of this repository. Floors lie a
 * few points below what was measured, so that a lexicon may be edited without fear but not broken.
 */
class TriageFiguresTest {
    private static final Path ROWS = OurLexicons.ROOT.resolve("../shared/triage/dev");
    private static final Set<String> OWN_LANGUAGES =
            Set.of(
                    "zh", "en", "el", "ja", "ko", "es", "fr", "de", "it", "pt", "nl", "tr", "ru",
                    "ar");

    @ParameterizedTest
    @CsvSource({
        "category_zh.tsv, jd-,      0.78",
        "category_en.tsv, hint3-,   0.76",
        "category_en.tsv, airline,  0.55",
        "category_zh.tsv, online_,  0.65",
        "category_el.tsv, skroutz,  0.38",
    })
    void category(String file, String source, double floor) {
        var share = share(file, source, read -> lower(read.category()));
        assertThat(share).isGreaterThanOrEqualTo(floor);
    }

    @ParameterizedTest
    @CsvSource({
        "sentiment_zh.tsv, online_shopping, 0.76",
        "sentiment_zh.tsv, waimai,          0.72",
        "sentiment_zh.tsv, htl,             0.66",
        "sentiment_zh.tsv, smp2020,         0.61",
        "sentiment_en.tsv, airline,         0.63",
        "sentiment_en.tsv, umsab,           0.48",
        "sentiment_el.tsv, skroutz,         0.76",
    })
    void sentiment(String file, String source, double floor) {
        var share = share(file, source, read -> lower(read.sentiment()));
        assertThat(share).isGreaterThanOrEqualTo(floor);
    }

    @Test
    void most_emergencies_are_caught_and_few_raised_falsely() {
        var rows = rows("risk_en.tsv", "");
        int emergencies = 0;
        int caught = 0;
        int raised = 0;
        for (var row : rows) {
            boolean flagged = OurLexicons.READER.read(row.text()).has(RiskFlag.EMERGENCY);
            if (flagged) raised++;
            if (!row.label().equals("emergency")) continue;
            emergencies++;
            if (flagged) caught++;
        }
        double recall = caught / (double) emergencies;
        double precision = caught / (double) raised;
        print("risk_en.tsv emergency recall " + recall + " precision " + precision);
        assertThat(recall).isGreaterThan(0.75);
        assertThat(precision).isGreaterThan(0.85);
    }

    @Test
    void ordinary_customer_messages_hardly_ever_raise_a_grave_flag() {
        var grave = Set.of(RiskFlag.EMERGENCY, RiskFlag.ABUSE_THREAT);
        int rows = 0;
        int raised = 0;
        for (String file : List.of("category_zh.tsv", "category_en.tsv", "category_el.tsv")) {
            for (var row : rows(file, "")) {
                rows++;
                var flags = OurLexicons.READER.read(row.text()).flags();
                if (flags.stream().anyMatch(grave::contains)) raised++;
            }
        }
        print("grave flags on ordinary messages: " + raised + " of " + rows);
        assertThat(raised / (double) rows).isLessThan(0.01);
    }

    @Test
    void the_language_is_nearly_always_right_where_it_is_one_of_ours() {
        int right = 0;
        int known = 0;
        for (var row : rows("langid_mul.tsv", "")) {
            if (!OWN_LANGUAGES.contains(row.label())) continue;
            known++;
            if (OurLexicons.READER.read(row.text()).language().equals(row.label())) right++;
        }
        double share = right / (double) known;
        print("langid_mul.tsv own languages " + share + " of " + known);
        assertThat(share).isGreaterThan(0.88);
    }

    private static double share(String file, String source, Function<Understanding, String> says) {
        var rows = rows(file, source);
        int right = 0;
        for (var row : rows) {
            if (says.apply(OurLexicons.READER.read(row.text())).equals(row.label())) right++;
        }
        double share = right / (double) rows.size();
        print(file + " " + source + " " + share + " of " + rows.size());
        return share;
    }

    private record Labelled(String text, String label) {}

    private static List<Labelled> rows(String file, String source) {
        var path = ROWS.resolve(file);
        assumeTrue(Files.isReadable(path), "no labelled messages at " + path + ", not measured");
        try (var lines = Files.lines(path)) {
            return lines.map(line -> line.split("\t", -1))
                    .filter(cells -> cells[2].startsWith(source))
                    .map(cells -> new Labelled(cells[0], cells[1]))
                    .toList();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
