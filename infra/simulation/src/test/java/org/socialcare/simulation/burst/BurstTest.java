package org.socialcare.simulation.burst;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.settings.GivingLimit;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/** Five thousand tickets at once for fifty agents: what routing promises holds while it races. */
class BurstTest {
    private static final int TICKETS = 5_000;
    private static final int AGENTS = 50;

    /** Calls of the table take four milliseconds, and four workers make them at the same time. */
    private static final Duration CALL = Duration.ofMillis(1);

    /** A claim of somebody who died counts for half a minute, and who holds it may be last. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private static final Duration LAG = Duration.ofMillis(800);

    @Test
    void one_worker_gives_every_ticket_once_and_evenly() throws Exception {
        var crowd = new Crowd(CALL.multipliedBy(4), LAG, 0);
        played(crowd, 1, 110);

        everyTicketOnce(crowd, TICKETS);
        assertThat(crowd.tally().loads()).hasSize(AGENTS).allMatch(load -> load == 100);
        assertThat(crowd.tally().writesEach()).isLessThan(2.1);
    }

    @Test
    void four_workers_that_race_and_die_give_every_ticket_once_and_evenly() throws Exception {
        var crowd = new Crowd(CALL, LAG, 8);
        var workers = played(crowd, 4, 110);

        assertThat(workers.deaths()).isPositive();
        everyTicketOnce(crowd, TICKETS);
        assertThat(crowd.tally().most()).isLessThanOrEqualTo(110);
        assertThat(crowd.tally().loads())
                .hasSize(AGENTS)
                .allMatch(load -> Math.abs(load - TICKETS / AGENTS) <= 1);
        assertThat(crowd.tally().writesEach()).isLessThan(3);
    }

    @Test
    void where_there_is_not_room_for_all_exactly_the_room_is_filled() throws Exception {
        var crowd = new Crowd(CALL, LAG, 8);
        var workers = played(crowd, 4, 60);

        assertThat(workers.deaths()).isPositive();
        everyTicketOnce(crowd, AGENTS * 60);
        assertThat(crowd.tally().most()).isEqualTo(60);
        assertThat(crowd.tally().loads()).hasSize(AGENTS).allMatch(load -> load == 60);
        assertThat(crowd.tally().writesEach()).isLessThan(3);
    }

    @Test
    void nobody_is_given_more_than_the_limit_in_any_minute_and_nothing_waits_for_longer()
            throws Exception {
        var limit = new GivingLimit(20, Duration.ofMinutes(1));
        int tickets = 3 * AGENTS * limit.most();
        var crowd = new Crowd(CALL, LAG, 8);
        var workers = played(crowd, 4, tickets, 110, Optional.of(limit));

        assertThat(workers.deaths()).isPositive();
        everyTicketOnce(crowd, tickets);
        assertThat(crowd.tally().writesEach()).isLessThan(3);
        assertThat(crowd.given())
                .hasSize(AGENTS)
                .allSatisfy(
                        (agent, times) -> {
                            assertThat(times).as(agent).hasSize(3 * limit.most());
                            var windows = windows(times, limit.most());
                            assertThat(windows)
                                    .as(agent)
                                    .allMatch(it -> it.compareTo(limit.within()) >= 0);
                            // a machine that pauses delays some, a limit that is too long all
                            assertThat(Collections.min(windows))
                                    .as(agent)
                                    .isLessThanOrEqualTo(limit.within().plus(LATE));
                        });
    }

    /** From each ticket to the first that the limit keeps waiting for it. */
    private static List<Duration> windows(List<Instant> times, int most) {
        return IntStream.range(most, times.size())
                .mapToObj(i -> Duration.between(times.get(i - most), times.get(i)))
                .toList();
    }

    private static Workers played(Crowd crowd, int workers, int capacity)
            throws InterruptedException, ExecutionException {
        return played(crowd, workers, TICKETS, capacity, Optional.empty());
    }

    private static Workers played(
            Crowd crowd, int workers, int tickets, int capacity, Optional<GivingLimit> limit)
            throws InterruptedException, ExecutionException {
        crowd.comes(tickets, AGENTS, capacity, limit);
        int room = Math.min(tickets, AGENTS * capacity);
        var begun = crowd.clock().instant();
        var all = new Workers(crowd);
        all.work(workers, () -> crowd.tally().assigned() >= room);
        System.out.println(
                "burst: "
                        + workers
                        + " workers, "
                        + String.join("; ", crowd.tally().told())
                        + "; "
                        + all.deaths()
                        + " died, "
                        + all.failures()
                        + " calls failed, in "
                        + Duration.between(begun, crowd.clock().instant()).toMillis()
                        + " ms of their time");
        return all;
    }

    private static void everyTicketOnce(Crowd crowd, int tickets) {
        assertThat(crowd.tally().times()).hasSize(tickets).allMatch(times -> times == 1);
    }
}
