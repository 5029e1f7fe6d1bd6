package org.socialcare.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.aws.dynamo.DynamoConversations;
import org.socialcare.domain.conversation.Change;
import org.socialcare.simulation.Blueprint;
import org.socialcare.simulation.MemoryAws;
import org.socialcare.simulation.VirtualClock;
import org.socialcare.simulation.gate.Watcher;
import org.socialcare.testkit.Some;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;

/** What a sweep reads follows the clocks that fall due, not the tickets that are open. */
class SweepTest {
    private static final int DUE = 40;

    private final Path root = Path.of(System.getProperty("repository.root"));

    @Test
    void ten_times_the_open_tickets_cost_a_sweep_nothing_more() throws IOException {
        var few = SweepRun.taken(root, 500, DUE);
        var many = SweepRun.taken(root, 5_000, DUE);

        assertThat(few.items()).isEqualTo(DUE);
        assertThat(many).isEqualTo(few);
    }

    @Test
    void twice_the_due_clocks_are_twice_the_items_in_as_many_queries() throws IOException {
        var some = SweepRun.taken(root, 1_000, DUE);
        var twice = SweepRun.taken(root, 1_000, 2 * DUE);

        assertThat(twice.items()).isEqualTo(2 * some.items());
        // a minute's partitions, the runs that apply changed policies, and introductions
        assertThat(twice.queries()).isEqualTo(some.queries()).isLessThanOrEqualTo(16 + 2);
    }

    @Test
    void what_is_swept_is_indexed_as_a_saved_conversation_is() {
        var blueprint = Blueprint.read(root);
        var aws =
                new MemoryAws(
                        blueprint,
                        new VirtualClock(Instant.parse("2026-03-02T09:30:00Z")),
                        () -> "{}",
                        MemoryAws.Conditions.fair(Watcher.NOBODY));
        String table = blueprint.template().table("ConversationsTable").name();
        Change change = Some.change(Optional.empty(), Some.message("Where is my parcel?"));
        new DynamoConversations(aws.dynamo(), table).save(change);
        var drawn =
                OpenTickets.item(
                        change.after().id(), change.entry().context().nextDue().orElseThrow());

        assertThat(aws.dynamo().all(table))
                .anySatisfy(
                        saved -> {
                            var keys = new HashMap<>(saved);
                            keys.keySet().retainAll(drawn.keySet());
                            assertThat(keys).isEqualTo(drawn);
                        });
    }
}
