package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Timing;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.ports.FindDue;
import org.socialcare.domain.ports.SaveChange.Saved;
import org.socialcare.testkit.Some;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What {@link FindDue} promises: every conversation once, at its next instant and no other. */
public abstract class DueContract {
    /** The adapters under test, all over one store that may hold other tests' conversations. */
    protected abstract ConversationPorts ports();

    private ConversationPorts ports = ConversationPorts.NONE;

    @BeforeEach
    final void takePorts() {
        ports = ports();
    }

    @Test
    void a_conversation_is_found_in_the_stretch_that_holds_its_next_instant() {
        Conversation waiting = waiting();
        Instant due = due(waiting);

        assertThat(found(waiting, due.minusSeconds(30), due.plusSeconds(30)))
                .containsExactly(new FindDue.Due(waiting.id(), due));
    }

    @Test
    void the_beginning_of_a_stretch_belongs_to_it_and_its_end_does_not() {
        Conversation waiting = waiting();
        Instant due = due(waiting);

        assertThat(found(waiting, due, due.plusMillis(1))).hasSize(1);
        assertThat(found(waiting, due.minusSeconds(60), due)).isEmpty();
        assertThat(found(waiting, due.plusMillis(1), due.plusSeconds(60))).isEmpty();
    }

    @Test
    void a_stretch_may_reach_over_many_minutes() {
        Conversation waiting = waiting();
        Instant due = due(waiting);

        assertThat(found(waiting, due.minus(Duration.ofMinutes(59)), due.plusSeconds(60)))
                .hasSize(1);
    }

    @Test
    void an_answered_conversation_is_not_found_any_more() {
        Conversation waiting = waiting();
        Instant due = due(waiting);

        saved(
                Some.done(
                        Working.reply(
                                waiting,
                                Some.brand(),
                                Some.RULES,
                                Some.unique("r"),
                                "lin",
                                "It is.",
                                waiting.lastAt().plusSeconds(5))));

        assertThat(found(waiting, due.minusSeconds(30), due.plusSeconds(30))).isEmpty();
    }

    @Test
    void after_the_warning_only_the_breach_is_found() {
        Conversation waiting = waiting();
        Instant warning = due(waiting);

        Conversation warned = saved(Timing.fire(waiting, warning).orElseThrow());

        Instant breach = due(warned);
        assertThat(breach).isAfter(warning);
        assertThat(found(waiting, warning.minusSeconds(30), warning.plusSeconds(30))).isEmpty();
        assertThat(found(waiting, breach, breach.plusSeconds(1)))
                .containsExactly(new FindDue.Due(waiting.id(), breach));
    }

    private List<FindDue.Due> found(Conversation conversation, Instant from, Instant to) {
        ConversationId id = conversation.id();
        return ports.due().between(from, to).stream()
                .filter(due -> due.conversation().equals(id))
                .toList();
    }

    private Conversation waiting() {
        return saved(
                Some.change(
                        Optional.empty(),
                        Some.message("Anybody there?").at(Some.NOW.plusMillis(41_737))));
    }

    private Conversation saved(Change change) {
        assertThat(ports.save().save(change)).isEqualTo(new Saved.Done());
        return change.after();
    }

    private static Instant due(Conversation conversation) {
        return Timing.nextDue(conversation).orElseThrow();
    }
}
