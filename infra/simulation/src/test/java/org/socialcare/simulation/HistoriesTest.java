package org.socialcare.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.simulation.history.History;
import org.socialcare.simulation.history.Variant;
import org.socialcare.simulation.invariant.Invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The real handlers, attacked in as many histories as {@code -Dhistories} says, beginning with the
 * seed {@code -Dseed}. A history that breaks a promise prints its seed and what happened in it;
 * {@code -Dhistories=1 -Dseed=…} plays it again.
 */
class HistoriesTest {
    private static final int THREADS = 2;

    @Test
    void no_history_breaks_a_promise() throws Exception {
        long first = Long.getLong("seed", 1);
        long count = Long.getLong("histories", 10_000);
        var next = new AtomicLong(first);
        Callable<List<String>> player =
                () -> {
                    List<String> broken = new ArrayList<>();
                    for (long seed = next.getAndIncrement();
                            seed < first + count && broken.isEmpty();
                            seed = next.getAndIncrement()) {
                        broken.addAll(broken(seed));
                    }
                    return broken;
                };
        assertThat(all(player)).isEmpty();
    }

    @Test
    void a_seed_always_tells_the_same_history() {
        for (long seed = 1; seed <= 8; seed++) {
            assertThat(told(seed)).as("seed %s", seed).isEqualTo(told(seed));
        }
    }

    @Test
    void the_histories_have_automatic_messages_in_them() {
        long said = 0;
        for (long seed = 1; seed <= 40; seed++) {
            var after = new History(seed, Variant.PRODUCT, false).play();
            said +=
                    after.entries().stream()
                            .map(kept -> kept.entry().body())
                            .filter(EntryBody.Reply.class::isInstance)
                            .filter(body -> ((EntryBody.Reply) body).automatic().isPresent())
                            .count();
        }
        assertThat(said).isPositive();
    }

    private static List<String> told(long seed) {
        var history = new History(seed, Variant.PRODUCT, true);
        history.play();
        return history.trace();
    }

    private static List<String> all(Callable<List<String>> player)
            throws InterruptedException, ExecutionException {
        List<String> broken = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            for (Future<List<String>> one : pool.invokeAll(List.of(player, player))) {
                broken.addAll(one.get());
            }
        }
        return broken;
    }

    /** Played once more with its trace if it breaks anything. */
    private static List<String> broken(long seed) {
        var broken = Invariant.allBroken(new History(seed, Variant.PRODUCT, false).play());
        if (broken.isEmpty()) return broken;
        var again = new History(seed, Variant.PRODUCT, true);
        again.play();
        return List.of(
                "seed "
                        + seed
                        + " breaks\n  "
                        + String.join("\n  ", broken)
                        + "\nplayed again:\n"
                        + String.join("\n", again.trace()));
    }
}
