package org.socialcare.simulation.day;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.socialcare.domain.settings.GivingLimit;
import org.socialcare.simulation.day.Judgement.Time;

import java.time.Duration;
import java.util.Optional;

/** A day of the same shop, whose agents are given three tickets in half an hour at most. */
class FairWeekTest {
    /** The schedule's rhythm: what no message rings for waits no longer. */
    private static final Duration ONE_LOOK = Duration.ofSeconds(60);

    private static Judgement judgement;

    @BeforeAll
    static void play() {
        var limit = new GivingLimit(3, Duration.ofMinutes(30));
        judgement = new Judgement(new Week(7, 1, Optional.of(limit)).play());
    }

    @Test
    void nobody_is_given_more_than_the_limit_unless_it_is_urgent() {
        assertThat(judgement.overgiven()).isEmpty();
        assertThat(judgement.overfull()).isEmpty();
    }

    @Test
    void the_limit_holds_tickets_back() {
        assertThat(judgement.knows(Time.ALL_HAD_ENOUGH)).isTrue();
    }

    @Test
    void nothing_waits_for_longer_than_one_look_once_somebody_may_have_more() {
        assertThat(judgement.longest(Time.OVERLOOKED)).isLessThanOrEqualTo(ONE_LOOK);
        assertThat(judgement.atTheEnd().values()).doesNotContain(Time.OVERLOOKED);
    }
}
