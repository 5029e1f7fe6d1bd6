package org.socialcare.domain.triage.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.text.TabbedFileException;

import java.io.StringReader;
import java.util.List;

class CategoryRuleTest {
    private final CategoryRule rule =
            read(
                    """
                    SHIP\tafter_sales\t4
                    PRICE\tproduct_question\t4
                    ANGER\tcomplaint\t3
                    ANGER\tpraise\t-3
                    """);

    @Test
    void nothing_said_is_other_with_little_confidence() {
        var verdict = rule.judge(List.of());
        assertThat(verdict.category()).isEqualTo(Category.OTHER);
        assertThat(verdict.confidence()).isBetween(0.1, 0.3);
    }

    @Test
    void two_concepts_that_contradict_each_other_leave_no_confidence() {
        assertThat(rule.judge(List.of("SHIP", "PRICE")).confidence()).isZero();
    }

    @Test
    void confidence_grows_with_the_margin() {
        assertThat(rule.judge(List.of("SHIP")).confidence())
                .isGreaterThan(rule.judge(List.of("SHIP", "ANGER")).confidence());
    }

    @Test
    void a_concept_without_weight_changes_nothing() {
        assertThat(rule.judge(List.of("SHIP", "emergency.life")))
                .isEqualTo(rule.judge(List.of("SHIP")));
    }

    @Test
    void whatever_is_wrong_is_named_with_its_file_and_line() {
        refused("A\tsales\t1", "c.tsv, line 1: unknown category sales");
        refused("A\tother\tmuch", "c.tsv, line 1: the weight is not a whole number: much");
        refused(
                "A\tother\t1\nA\tother\t2",
                "c.tsv, line 2: this concept and category are already there");
    }

    private static CategoryRule read(String file) {
        return CategoryRule.read("c.tsv", new StringReader(file));
    }

    private static void refused(String file, String why) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(TabbedFileException.class)
                .hasMessage(why);
    }
}
