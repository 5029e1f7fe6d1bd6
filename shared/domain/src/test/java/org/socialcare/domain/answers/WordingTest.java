package org.socialcare.domain.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class WordingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "by {when}", "by {expected", "by expected}", "{}", "{{expected}}"})
    void texts_that_could_reach_a_customer_unfilled_are_refused(String text) {
        assertThat(Wording.problem(text)).isPresent();
    }

    @Test
    void a_text_is_full_or_not_said() {
        assertThat(Wording.problem("We answer {expected}.")).isEmpty();
        assertThat(Wording.filled("We answer {expected}.", Map.of("expected", "soon")))
                .contains("We answer soon.");
        assertThat(Wording.filled("Open {opening}, {expected}.", Map.of("expected", "soon")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello.[ It takes {wait}.]|Hello. It takes 4 minutes.|Hello.",
                "[{wait}! ]Hello [again]|4 minutes! Hello [again]|Hello [again]",
                "Hello [for {expected}] {expected}|Hello for soon soon|",
                "[{wait}]|4 minutes|",
                "Hello [{wait}|Hello [4 minutes|",
            })
    void a_part_in_brackets_is_left_out_where_its_blank_is_not_known(
            String text, String all, String without) {
        assertThat(Wording.problem(text)).isEmpty();
        var known = Map.of("wait", "4 minutes", "expected", "soon");
        assertThat(Wording.filled(text, known)).contains(all);
        assertThat(Wording.filled(text, Map.of())).isEqualTo(Optional.ofNullable(without));
    }

    @ParameterizedTest
    @CsvSource({
        "1,within 1 minute,μέσα σε 1 λεπτό,1分钟内",
        "30,within 30 minutes,μέσα σε 30 λεπτά,30分钟内",
        "60,within 1 hour,μέσα σε 1 ώρα,1小时内",
        "89,within 89 minutes,μέσα σε 89 λεπτά,89分钟内",
        "120,within 2 hours,μέσα σε 2 ώρες,2小时内",
        "1440,within 1 day,μέσα σε 1 ημέρα,1天内",
        "4320,within 3 days,μέσα σε 3 ημέρες,3天内"
    })
    void durations_are_said_as_people_say_them(int minutes, String en, String el, String zh) {
        var promised = Duration.ofMinutes(minutes);

        assertThat(Times.of("en").within(promised)).isEqualTo(en);
        assertThat(Times.of("el").within(promised)).isEqualTo(el);
        assertThat(Times.of("zh").within(promised)).isEqualTo(zh);
        assertThat(Times.of("en").within(promised.minusSeconds(1))).isEqualTo(en);
    }

    @Test
    void a_minute_that_has_begun_is_promised_whole() {
        var due = Instant.parse("2026-03-03T07:29:30Z");

        assertThat(Times.of("en").until(due, ZoneOffset.UTC))
                .isEqualTo("by Tuesday 3 March, 07:30");
    }

    @Test
    void rules_with_a_wrong_text_gate_or_word_cannot_be_made() {
        var fine = AnswerRules.USUAL;
        assertThatThrownBy(() -> rules(Map.of("en", "{name}"), fine.handOffWords(), 60))
                .hasMessageContaining("en");
        assertThatThrownBy(() -> rules(fine.greeting(), List.of(" "), 60))
                .hasMessageContaining("hand-off");
        assertThatThrownBy(() -> rules(fine.greeting(), fine.handOffWords(), 0))
                .hasMessageContaining("gate");
        assertThat(rules(fine.greeting(), fine.handOffWords(), 100).gatePercent()).isEqualTo(100);
    }

    @Test
    void nobody_approves_their_own_words() {
        var article = Counter.hours();

        assertThatThrownBy(() -> article.as(Article.State.APPROVED, Optional.of("lin")))
                .hasMessageContaining("own words");
        assertThatThrownBy(() -> article.as(Article.State.APPROVED, Optional.empty()))
                .hasMessageContaining("approves");
    }

    private static AnswerRules rules(Map<String, String> greeting, List<String> words, int gate) {
        return new AnswerRules(
                greeting,
                AnswerRules.USUAL.outOfHours(),
                AnswerRules.USUAL.handOver(),
                words,
                gate,
                0);
    }
}
