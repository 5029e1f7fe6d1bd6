package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.CountSignals;
import org.socialcare.domain.ports.ReadSignals;
import org.socialcare.domain.ports.ReadSignals.Window;
import org.socialcare.testkit.Some;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** What {@link CountSignals} and {@link ReadSignals} promise together. */
public abstract class SignalsContract {
    private static final Instant START = Instant.parse("2026-03-02T09:30:00Z");

    /** The adapter, over a store that may hold other tests' counters. */
    protected abstract CountSignals counter();

    /** The same store, for reading. */
    protected abstract ReadSignals read();

    private final ChannelId channel = new ChannelId("facebook", Some.unique("page"));

    @Test
    void messages_of_five_minutes_are_counted_together() {
        count("messages", START);
        count("messages", START.plusSeconds(299));
        count("messages", START.plusSeconds(300));

        assertThat(read().between(channel, START, START.plusSeconds(3600)))
                .containsExactly(
                        new Window(START, Map.of("messages", 2L)),
                        new Window(START.plusSeconds(300), Map.of("messages", 1L)));
    }

    @Test
    void a_fact_that_is_delivered_again_is_not_counted_again() {
        String fact = Some.unique("fact");

        for (int delivery = 0; delivery < 3; delivery++) {
            counter().count(fact, channel, START, Set.of("messages", "negative"));
        }

        assertThat(read().between(channel, START, START.plusSeconds(300)))
                .containsExactly(new Window(START, Map.of("messages", 1L, "negative", 1L)));
    }

    @Test
    void a_stretch_begins_with_its_first_window_and_ends_before_its_end() {
        count("messages", START);
        count("messages", START.plusSeconds(300));

        assertThat(read().between(channel, START, START.plusSeconds(300))).hasSize(1);
        assertThat(read().between(channel, START.plusSeconds(1), START.plusSeconds(301)))
                .hasSize(1);
        assertThat(read().between(channel, START, START)).isEmpty();
    }

    @Test
    void nothing_is_counted_where_nothing_was_found() {
        counter().count(Some.unique("fact"), channel, START, Set.of());

        assertThat(read().between(channel, START, START.plusSeconds(300))).isEmpty();
    }

    /** Rivals on one counter may be refused and then come again, as a queue would bring them. */
    @Test
    void counters_lose_nothing_when_several_count_at_once() throws Exception {
        try (var pool = Executors.newFixedThreadPool(4)) {
            var tasks =
                    IntStream.range(0, 40)
                            .<Callable<Integer>>mapToObj(i -> () -> countUntilTaken("fact-" + i))
                            .toList();
            for (var outcome : pool.invokeAll(tasks)) outcome.get();
        }

        assertThat(read().between(channel, START, START.plusSeconds(300)))
                .containsExactly(new Window(START, Map.of("messages", 40L)));
    }

    private int countUntilTaken(String fact) {
        for (int attempt = 1; ; attempt++) {
            try {
                counter().count(channel + fact, channel, START, Set.of("messages"));
                return attempt;
            } catch (RuntimeException conflict) {
                if (attempt == 100) throw conflict;
            }
        }
    }

    private void count(String indicator, Instant at) {
        counter().count(Some.unique("fact"), channel, at, Set.of(indicator));
    }
}
