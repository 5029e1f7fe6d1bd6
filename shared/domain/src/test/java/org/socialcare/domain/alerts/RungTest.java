package org.socialcare.domain.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.settings.Ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

class RungTest {
    private static final Instant RAISED = Instant.parse("2026-03-02T09:31:00Z");

    @Test
    void the_steps_of_all_ladders_count_in_the_order_of_their_times() {
        Ladder one = ladder(step(30, Level.NOTICE, "c"), step(5, Level.NOTICE, "a"));
        Ladder other = ladder(step(10, Level.WARNING, "b"));

        assertThat(Rung.ladder(List.of(one, other), Level.WARNING, RAISED))
                .containsExactly(
                        new Rung(1, RAISED.plusSeconds(300), Set.of("a")),
                        new Rung(2, RAISED.plusSeconds(600), Set.of("b")),
                        new Rung(3, RAISED.plusSeconds(1_800), Set.of("c")));
    }

    @Test
    void milder_alerts_leave_steps_out() {
        Ladder ladder = ladder(step(5, Level.CRISIS, "a"), step(9, Level.NOTICE, "b"));

        assertThat(Rung.ladder(List.of(ladder), Level.NOTICE, RAISED))
                .containsExactly(new Rung(1, RAISED.plusSeconds(540), Set.of("b")));
    }

    @Test
    void without_a_ladder_of_its_own_a_brand_has_one_for_what_is_worth_waking_someone() {
        assertThat(Rung.ladder(List.of(), Level.NOTICE, RAISED)).isEmpty();
        assertThat(Rung.ladder(List.of(), Level.WARNING, RAISED)).hasSize(2);
        assertThat(Rung.ladder(List.of(), Level.CRISIS, RAISED))
                .hasSize(3)
                .first()
                .isEqualTo(new Rung(1, RAISED.plusSeconds(600), Set.of()));
    }

    private static Ladder ladder(Ladder.Step... steps) {
        return new Ladder("l", List.of(steps));
    }

    private static Ladder.Step step(int minutes, Level minimum, String target) {
        return new Ladder.Step(Duration.ofMinutes(minutes), minimum, Set.of(target));
    }
}
