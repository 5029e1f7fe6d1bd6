package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.conversation.Scene.at;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class TurnsTest {
    @Test
    void a_round_lasts_from_the_first_question_to_the_first_answer_after_it() {
        assertThat(turns(List.of(1, 2, 5, 9), List.of(0, 3, 4, 7)).rounds())
                .containsExactly(round(1, 3), round(5, 7), new Round(at(9), Optional.empty()));
    }

    @Test
    void an_answer_of_the_same_instant_answers() {
        assertThat(turns(List.of(1), List.of(1)).rounds()).containsExactly(round(1, 1));
    }

    @Test
    void instants_are_kept_in_order_and_once() {
        assertThat(turns(List.of(3, 1, 3, 2), List.of()))
                .isEqualTo(turns(List.of(1, 2, 3), List.of()));
    }

    @Test
    void sixteen_turns_are_remembered() {
        Turns full = turns(to(8), List.of(20, 21, 22, 23, 24, 25, 26, 27));

        assertThat(full.pruned()).isEqualTo(full);
    }

    @Test
    void what_is_older_than_the_sixteen_latest_turns_is_settled() {
        List<Integer> asked = IntStream.range(0, 9).mapToObj(i -> i * 10).toList();
        List<Integer> answered = IntStream.range(0, 9).mapToObj(i -> i * 10 + 5).toList();

        Turns pruned = turns(asked, answered).pruned();

        assertThat(pruned.horizon()).contains(at(5));
        assertThat(pruned.asked()).isEqualTo(instants(asked.subList(1, 9)));
        assertThat(pruned.rounds()).isEqualTo(turns(asked, answered).rounds().subList(1, 9));
    }

    @Test
    void what_comes_from_before_the_horizon_changes_nothing() {
        Turns pruned = turns(List.of(0, 10), to(20)).pruned();

        assertThat(pruned.horizon()).contains(at(4));
        assertThat(pruned.withAsked(at(3))).isEqualTo(pruned);
        assertThat(pruned.withAsked(at(4))).isEqualTo(pruned);
        assertThat(pruned.withAnswered(at(3.5))).isEqualTo(pruned);
        assertThat(pruned.withoutAnswered(at(4))).isEqualTo(pruned);
    }

    @Test
    void what_comes_from_after_the_horizon_counts_however_late() {
        Turns pruned = turns(List.of(0, 10), to(20)).pruned();

        assertThat(pruned.withAsked(at(5.5)).rounds())
                .containsExactly(round(5.5, 6), round(10, 10));
        assertThat(pruned.withoutAnswered(at(10)).rounds()).containsExactly(round(10, 11));
    }

    @Test
    void a_round_under_way_at_the_horizon_keeps_its_start() {
        Turns pruned = turns(to(20), List.of()).pruned();

        assertThat(pruned.horizon()).contains(at(3));
        assertThat(pruned.asked()).hasSize(17).startsWith(at(0), at(4));
        assertThat(pruned.rounds()).containsExactly(new Round(at(0), Optional.empty()));
    }

    @Test
    void a_ticket_whose_rounds_are_all_settled_has_none() {
        assertThat(turns(List.of(0), to(20)).pruned().rounds()).isEmpty();
    }

    @Test
    void the_horizon_moves_on_turn_by_turn_and_nothing_piles_up() {
        Turns turns = Turns.NONE;
        for (int i = 0; i < 100; i++) {
            turns = turns.withAsked(at(2 * i)).withAnswered(at(2 * i + 1)).pruned();
            assertThat(turns.pruned()).isEqualTo(turns);
        }

        assertThat(turns.horizon()).contains(at(183));
        assertThat(turns.asked()).hasSize(8);
        assertThat(turns.answered()).hasSize(9);
    }

    @Test
    void a_ticket_that_begins_before_the_horizon_is_answered_by_the_last_answer_until_then() {
        Turns pruned = turns(List.of(0, 10), to(20)).pruned();

        assertThat(pruned.startingAt(at(2)).rounds()).containsExactly(round(2, 4));
        assertThat(pruned.startingAt(at(30)).horizon()).contains(at(4));
    }

    private static List<Integer> to(int end) {
        return IntStream.range(0, end).boxed().toList();
    }

    private static Round round(double start, double stop) {
        return new Round(at(start), Optional.of(at(stop)));
    }

    private static Turns turns(List<Integer> asked, List<Integer> answered) {
        return new Turns(instants(asked), instants(answered), Optional.empty());
    }

    private static List<Instant> instants(List<Integer> seconds) {
        return seconds.stream().map(second -> at(second)).toList();
    }
}
