package org.socialcare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.ports.SaveChange.Saved;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.SomeMessage;
import org.socialcare.testkit.contract.ConversationPorts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What comes of several functions writing to one conversation at the same instant. */
class ConversationRacesTest {
    private final ConversationPorts ports = DynamoPorts.local();

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void one_message_handled_by_several_at_once_is_stored_by_one(int writers) throws Exception {
        SomeMessage message = Some.message("Delivered again and again");
        Change change = Some.change(Optional.empty(), message);

        List<Saved> outcomes = atOnce(writers, _ -> () -> ports.save().save(change));

        assertThat(outcomes).filteredOn(Saved.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof Saved.Done))
                .allMatch(
                        outcome ->
                                outcome.equals(new Saved.AlreadyThere(change.entry()))
                                        || outcome instanceof Saved.Overtaken);
        assertThat(ports.timeline().latest(change.after().id(), Optional.empty(), 50).entries())
                .containsExactly(change.entry());
    }

    @Test
    void of_several_changes_to_one_state_one_stands_and_the_others_are_overtaken()
            throws Exception {
        Conversation before = saved(Some.change(Optional.empty(), Some.message("Hello?")));

        List<Saved> outcomes =
                atOnce(6, writer -> () -> ports.save().save(note(before, "note-" + writer)));

        assertThat(outcomes).filteredOn(Saved.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Saved.Overtaken.class::isInstance).hasSize(5);
        assertThat(ports.timeline().latest(before.id(), Optional.empty(), 50).entries()).hasSize(2);
        assertThat(ports.find().find(before.id()).map(Conversation::version)).contains(2L);
    }

    @Test
    void overtaken_writers_that_decide_again_lose_nothing() throws Exception {
        Conversation before = saved(Some.change(Optional.empty(), Some.message("Hello?")));

        atOnce(
                4,
                writer ->
                        () -> {
                            String id = "note-" + writer;
                            while (true) {
                                Conversation now = ports.find().find(before.id()).orElseThrow();
                                Saved saved = ports.save().save(note(now, id));
                                if (saved instanceof Saved.Done) return saved;
                            }
                        });

        assertThat(ports.timeline().latest(before.id(), Optional.empty(), 50).entries()).hasSize(5);
        assertThat(ports.find().find(before.id()).map(Conversation::version)).contains(5L);
    }

    private interface Writer {
        Callable<Saved> numbered(int number);
    }

    private static List<Saved> atOnce(int writers, Writer writer)
            throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(writers);
        List<Callable<Saved>> tasks = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            Callable<Saved> write = writer.numbered(i);
            tasks.add(
                    () -> {
                        start.await();
                        return write.call();
                    });
        }
        List<Saved> outcomes = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(writers)) {
            for (Future<Saved> outcome : pool.invokeAll(tasks)) {
                outcomes.add(outcome.get());
            }
        }
        return outcomes;
    }

    private Conversation saved(Change change) {
        assertThat(ports.save().save(change)).isEqualTo(new Saved.Done());
        return change.after();
    }

    private static Change note(Conversation before, String id) {
        return Some.done(Working.note(before, id, "lin", "Asked the warehouse", Some.NOW));
    }
}
