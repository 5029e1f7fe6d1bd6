package org.socialcare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.ReadSignals.Window;
import org.socialcare.testkit.Some;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class DynamoSignalsTest {
    private static final Instant START = Instant.parse("2026-03-02T09:30:00Z");

    private final DynamoSignals signals =
            new DynamoSignals(
                    LocalDynamo.client(), LocalDynamo.SIGNALS, InstantSource.fixed(Some.NOW));
    private final ChannelId channel = new ChannelId("facebook", Some.unique("page"));

    @Test
    void messages_of_five_minutes_are_counted_together() {
        count("messages", START);
        count("messages", START.plusSeconds(299));
        count("messages", START.plusSeconds(300));

        assertThat(signals.between(channel, START, START.plusSeconds(3600)))
                .containsExactly(
                        new Window(START, Map.of("messages", 2L)),
                        new Window(START.plusSeconds(300), Map.of("messages", 1L)));
    }

    @Test
    void a_fact_that_is_delivered_again_is_not_counted_again() {
        String fact = Some.unique("fact");

        for (int delivery = 0; delivery < 3; delivery++) {
            signals.count(fact, channel, START, Set.of("messages", "negative"));
        }

        assertThat(signals.between(channel, START, START.plusSeconds(300)))
                .containsExactly(new Window(START, Map.of("messages", 1L, "negative", 1L)));
    }

    @Test
    void a_stretch_begins_with_its_first_window_and_ends_before_its_end() {
        count("messages", START);
        count("messages", START.plusSeconds(300));

        assertThat(signals.between(channel, START, START.plusSeconds(300))).hasSize(1);
        assertThat(signals.between(channel, START.plusSeconds(1), START.plusSeconds(301)))
                .hasSize(1);
        assertThat(signals.between(channel, START, START)).isEmpty();
    }

    @Test
    void nothing_is_counted_where_nothing_was_found() {
        signals.count(Some.unique("fact"), channel, START, Set.of());

        assertThat(signals.between(channel, START, START.plusSeconds(300))).isEmpty();
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

        assertThat(signals.between(channel, START, START.plusSeconds(300)))
                .containsExactly(new Window(START, Map.of("messages", 40L)));
    }

    private int countUntilTaken(String fact) {
        for (int attempt = 1; ; attempt++) {
            try {
                signals.count(channel + fact, channel, START, Set.of("messages"));
                return attempt;
            } catch (RuntimeException conflict) {
                if (attempt == 100) throw conflict;
            }
        }
    }

    private void count(String indicator, Instant at) {
        signals.count(Some.unique("fact"), channel, at, Set.of(indicator));
    }
}
