package org.socialcare.simulation.broken;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.simulation.history.History;
import org.socialcare.simulation.invariant.AcknowledgedIsStored;
import org.socialcare.simulation.invariant.BreachesAgree;
import org.socialcare.simulation.invariant.ComesToRest;
import org.socialcare.simulation.invariant.EveryEntryTold;
import org.socialcare.simulation.invariant.FiguresAgree;
import org.socialcare.simulation.invariant.Invariant;
import org.socialcare.simulation.invariant.NoReplyTwice;
import org.socialcare.simulation.invariant.NothingDropped;
import org.socialcare.simulation.invariant.OnceAndInOrder;
import org.socialcare.simulation.invariant.SilentLogs;
import org.socialcare.simulation.invariant.WindowsAgree;

/** Every checker notices the mistake it is there for. */
class MistakesTest {
    /** Within so many histories at the latest. */
    private static final int HISTORIES = 400;

    @Test
    void a_platform_that_is_told_too_soon_is_noticed() {
        noticed(Mistakes.ACKNOWLEDGES_TOO_SOON, new AcknowledgedIsStored());
    }

    @Test
    void a_message_that_is_there_twice_is_noticed() {
        noticed(Mistakes.TELLS_NO_DUPLICATES, new OnceAndInOrder());
    }

    @Test
    void a_message_out_of_its_place_is_noticed() {
        noticed(Mistakes.ORDERS_BY_ARRIVAL, new OnceAndInOrder());
    }

    @Test
    void an_entry_that_nobody_hears_of_is_noticed() {
        noticed(Mistakes.IGNORES_REFUSED_FACTS, new EveryEntryTold());
    }

    @Test
    void an_arrival_that_is_dropped_is_noticed() {
        noticed(Mistakes.SWALLOWS_FAILURES, new NothingDropped());
    }

    @Test
    void a_reply_that_is_told_twice_is_noticed() {
        noticed(Mistakes.REPEATS_REPLIES, new NoReplyTwice());
    }

    @Test
    void words_in_the_log_are_noticed() {
        noticed(Mistakes.PRINTS_WORDS, new SilentLogs());
    }

    @Test
    void figures_that_facts_are_missing_from_are_noticed() {
        noticed(Mistakes.KEEPS_THE_LAST_FACT, new FiguresAgree());
    }

    @Test
    void a_message_that_is_counted_twice_is_noticed() {
        noticed(Mistakes.COUNTS_TWICE, new WindowsAgree());
    }

    @Test
    void a_breach_that_is_told_twice_is_noticed() {
        noticed(Mistakes.BREACHES_AGAIN, new BreachesAgree());
    }

    @Test
    void a_clock_that_stays_silent_is_noticed() {
        noticed(Mistakes.FORGETS_CLOCKS, new BreachesAgree());
    }

    @Test
    void work_that_is_never_done_is_noticed() {
        noticed(Mistakes.FAILS_FOR_EVER, new ComesToRest());
    }

    private static void noticed(Mistakes mistake, Invariant by) {
        int seed = 1;
        while (seed <= HISTORIES && by.broken(new History(seed, mistake, false).play()).isEmpty()) {
            seed++;
        }
        assertThat(seed)
                .as("histories until %s is noticed", mistake)
                .isLessThanOrEqualTo(HISTORIES);
    }
}
