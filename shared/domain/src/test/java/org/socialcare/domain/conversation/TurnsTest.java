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
    void of_a_long_round_the_ends_are_remembered() {
        Turns pruned = turns(to(20), List.of()).pruned();

        assertThat(pruned).isEqualTo(turns(List.of(0, 13, 14, 15, 16, 17, 18, 19), List.of()));
        assertThat(pruned.rounds()).containsExactly(new Round(at(0), Optional.empty()));
    }

    @Test
    void of_many_answers_the_first_and_the_latest_are_remembered() {
        assertThat(turns(List.of(0), to(20)).pruned())
                .isEqualTo(turns(List.of(0), List.of(0, 13, 14, 15, 16, 17, 18, 19)));
    }

    @Test
    void however_many_answers_there_are_a_round_keeps_its_own() {
        Turns turns = turns(List.of(5), to(20));

        assertThat(turns.pruned().rounds()).isEqualTo(turns.rounds());
    }

    @Test
    void the_oldest_rounds_are_forgotten_whole() {
        List<Integer> asked = IntStream.range(0, 9).mapToObj(i -> i * 10).toList();
        List<Integer> answered = IntStream.range(0, 9).mapToObj(i -> i * 10 + 5).toList();

        assertThat(turns(asked, answered).pruned())
                .isEqualTo(turns(asked.subList(1, 9), answered.subList(1, 9)));
    }

    private static List<Integer> to(int end) {
        return IntStream.range(0, end).boxed().toList();
    }

    private static Round round(int start, int stop) {
        return new Round(at(start), Optional.of(at(stop)));
    }

    private static Turns turns(List<Integer> asked, List<Integer> answered) {
        return new Turns(instants(asked), instants(answered));
    }

    private static List<Instant> instants(List<Integer> seconds) {
        return seconds.stream().map(second -> at(second)).toList();
    }
}
