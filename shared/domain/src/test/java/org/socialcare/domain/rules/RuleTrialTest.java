package org.socialcare.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.rules.RuleTrial.Place;
import org.socialcare.domain.rules.RuleTrial.State;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

class RuleTrialTest {
    private static final Instant NOW = Instant.parse("2026-03-31T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private final RuleTrial start = RuleTrial.starting("t", 4, "lin", NOW, TODAY);

    @Test
    void it_reads_thirty_days_of_which_today_is_the_first() {
        assertThat(start.from()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(start.at()).isEqualTo(new Place(TODAY, 0, 0));

        assertThat(start.reached(new Place(start.from(), 15, 3)).state()).isEqualTo(State.RUNNING);
        assertThat(start.reached(new Place(start.from().minusDays(1), 0, 0)).state())
                .isEqualTo(State.DONE);
    }

    @Test
    void it_says_when_there_were_more_messages_than_it_reads() {
        var trial = start;
        for (int i = 0; i < RuleTrial.MOST_MESSAGES; i++) {
            trial = trial.with(message(i), List.of(), List.of());
        }

        assertThat(trial.read()).isEqualTo(RuleTrial.MOST_MESSAGES);
        assertThat(trial.reached(new Place(TODAY, 1, 0)).state()).isEqualTo(State.CUT);
        assertThat(trial.reached(new Place(start.from().minusDays(1), 0, 0)).state())
                .as("just enough is everything")
                .isEqualTo(State.DONE);
    }

    @Test
    void it_compares_rule_by_rule_what_would_fire_with_what_did() {
        var trial =
                start.with(message(1), List.of("a", "b"), List.of("b", "gone"))
                        .with(message(2), List.of("a"), List.of("a"));

        assertThat(tally(trial, "a"))
                .isEqualTo(new Tally(2, 1, 1, 0, List.of(message(1), message(2))));
        assertThat(tally(trial, "b")).isEqualTo(new Tally(1, 1, 0, 0, List.of(message(1))));
        assertThat(tally(trial, "gone")).isEqualTo(new Tally(0, 1, 0, 1, List.of()));
    }

    @Test
    void a_few_examples_are_enough() {
        var trial = start;
        for (int i = 0; i < 9; i++) {
            trial = trial.with(message(i), List.of("a"), List.of());
        }

        assertThat(tally(trial, "a").examples())
                .hasSize(5)
                .startsWith(message(0))
                .doesNotContain(message(8));
    }

    @Test
    void it_answers_for_the_edit_it_was_begun_with_and_only_when_over() {
        var over = start.reached(new Place(start.from().minusDays(1), 0, 0));

        assertThat(start.answersFor(4)).isFalse();
        assertThat(over.answersFor(4)).isTrue();
        assertThat(over.answersFor(5)).isFalse();
    }

    private static Tally tally(RuleTrial trial, String rule) {
        return Objects.requireNonNull(trial.tallies().get(rule));
    }

    private static Tally.Example message(int number) {
        return new Tally.Example("c", "m#" + number, NOW);
    }
}
