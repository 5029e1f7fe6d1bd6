package org.socialcare.domain.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.acting.EscalationTexts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

class EscalationWordsTest {
    private static final Instant NOON = Instant.parse("2026-03-24T12:00:00Z");
    private static final EscalationTexts OWN =
            new EscalationTexts(
                    Map.of("en", "Our head answers {until}."),
                    Map.of("zh", "{department}将在{until}回复您，{until}！"));

    @Test
    void a_brands_words_come_first_with_what_they_stand_for() {
        assertThat(words(OWN, "en", Optional.empty()))
                .isEqualTo("Our head answers by Tuesday 24 March, 12:00.");
        assertThat(words(OWN, "zh", Optional.of("$1 {until} 售后")))
                .isEqualTo("$1 {until} 售后将在3月24日星期二12:00前回复您，3月24日星期二12:00前！");
    }

    @Test
    void where_it_has_none_in_a_language_ours_are_suggested() {
        assertThat(words(OWN, "en", Optional.of("Repairs"))).contains("Repairs", "by Tuesday");
        assertThat(words(OWN, "el", Optional.empty())).contains("υπεύθυνος");
        assertThat(words(EscalationTexts.NONE, "en", Optional.empty())).contains("in charge");
    }

    @Test
    void in_a_language_that_nobody_here_speaks_it_is_english_in_the_brands_words() {
        assertThat(words(OWN, "fr", Optional.empty())).startsWith("Our head answers");
    }

    @Test
    void what_is_wrong_with_words_is_named() {
        assertThat(EscalationTexts.problem("Soon", true)).contains("must say by when, as {until}");
        assertThat(EscalationTexts.problem("{name}, {until}", true))
                .contains("{name} stands for nothing here");
        assertThat(EscalationTexts.problem("{department} {until}", false))
                .contains("{department} stands for nothing here");
        assertThat(EscalationTexts.problem("Oh {until} :-{", false))
                .contains("{ stands for nothing here");
        assertThat(EscalationTexts.problem("{department} {until}", true)).isEmpty();
    }

    private static String words(
            EscalationTexts texts, String language, Optional<String> department) {
        return EscalationWords.of(texts, language, department, NOON, ZoneOffset.UTC);
    }
}
