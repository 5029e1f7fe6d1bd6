package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.Timing;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.ports.SaveChange.Saved;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.SomeMessage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What saving promises: an entry and the state after it, both or neither, each entry once. */
public abstract class ConversationsContract {
    /** The adapters under test, all over one store that may hold other tests' conversations. */
    protected abstract ConversationPorts ports();

    private ConversationPorts ports = ConversationPorts.NONE;

    @BeforeEach
    final void takePorts() {
        ports = ports();
    }

    @Test
    void a_conversation_nobody_wrote_in_is_not_found() {
        assertThat(ports.find().find(Some.conversation().id())).isEmpty();
    }

    @Test
    void a_first_change_is_found_as_it_was_saved() {
        Change change = Some.change(Optional.empty(), Some.message("Do you ship to Crete?"));

        assertThat(ports.save().save(change)).isEqualTo(new Saved.Done());
        assertThat(ports.find().find(change.after().id())).contains(change.after());
        assertThat(entry(change.entry())).contains(change.entry());
    }

    @Test
    void a_later_change_replaces_the_state_and_keeps_both_entries() {
        Change first = saved(Some.change(Optional.empty(), Some.message("Hello?")));

        Change second = saved(note(first.after(), "n1"));

        assertThat(ports.find().find(first.after().id())).contains(second.after());
        assertThat(entry(first.entry())).contains(first.entry());
        assertThat(entry(second.entry())).contains(second.entry());
    }

    @Test
    void an_entry_that_was_written_before_is_not_written_again() {
        SomeMessage message = Some.message("Twice delivered");
        Change first = saved(Some.change(Optional.empty(), message));

        Saved again = ports.save().save(Some.change(Optional.empty(), message));
        Saved later = ports.save().save(Some.change(Optional.of(first.after()), message));

        assertThat(again).isEqualTo(new Saved.AlreadyThere(first.entry()));
        assertThat(later).isEqualTo(new Saved.AlreadyThere(first.entry()));
        assertThat(ports.find().find(first.after().id())).contains(first.after());
    }

    @Test
    void a_change_decided_on_an_old_state_is_overtaken_and_leaves_nothing_behind() {
        Change first = saved(Some.change(Optional.empty(), Some.message("Hello?")));
        Change second = saved(note(first.after(), "n1"));
        Change late = note(first.after(), "n2");

        assertThat(ports.save().save(late)).isEqualTo(new Saved.Overtaken());
        assertThat(ports.find().find(first.after().id())).contains(second.after());
        assertThat(entry(late.entry())).isEmpty();
    }

    @Test
    void a_state_catches_up_without_an_entry_and_is_overtaken_as_a_change_is() {
        Change first = saved(Some.change(Optional.empty(), Some.message("Hello?")));
        Instant late = Some.NOW.plus(Duration.ofDays(30));
        Conversation knowing = Timing.knowing(first.after(), late).orElseThrow();

        assertThat(ports.catching().catchUp(knowing)).isTrue();
        assertThat(ports.catching().catchUp(knowing)).isFalse();

        assertThat(ports.find().find(first.after().id())).contains(knowing);
        assertThat(ports.timeline().latest(knowing.id(), Optional.empty(), 5).entries())
                .containsExactly(first.entry());
        assertThat(ports.save().save(note(first.after(), "n1"))).isEqualTo(new Saved.Overtaken());
        saved(note(knowing, "n2"));
    }

    @Test
    void two_first_messages_at_once_do_not_overwrite_each_other() {
        SomeMessage one = Some.message("One");
        Change first = saved(Some.change(Optional.empty(), one));
        Change rival = Some.change(Optional.empty(), Some.message("Other").from(one.customer()));

        assertThat(ports.save().save(rival)).isEqualTo(new Saved.Overtaken());
        assertThat(ports.find().find(first.after().id())).contains(first.after());
    }

    @Test
    void a_change_to_a_conversation_that_does_not_exist_is_overtaken() {
        Conversation neverSaved = Some.conversation();

        assertThat(ports.save().save(note(neverSaved, "n1"))).isEqualTo(new Saved.Overtaken());
        assertThat(ports.find().find(neverSaved.id())).isEmpty();
    }

    @Test
    void the_longest_ids_are_stored_and_found() {
        Change change =
                saved(Some.change(Optional.empty(), Some.message("x").withId("邮".repeat(1000))));

        assertThat(entry(change.entry())).contains(change.entry());
        assertThat(ports.timeline().latest(change.after().id(), Optional.empty(), 5).entries())
                .containsExactly(change.entry());
    }

    @Test
    void words_come_back_character_by_character() {
        String text = "订单 😀 Ελλάδα \"quoted\" \\ \u0000\u2028 end";

        Change change = saved(Some.change(Optional.empty(), Some.message(text)));

        assertThat(entry(change.entry())).contains(change.entry());
    }

    @Test
    void an_entry_belongs_to_its_conversation_alone() {
        Change mine = saved(Some.change(Optional.empty(), Some.message("mine")));
        Change other = saved(Some.change(Optional.empty(), Some.message("other")));

        assertThat(ports.timeline().entry(other.after().id(), mine.entry().id())).isEmpty();
        assertThat(ports.timeline().latest(other.after().id(), Optional.empty(), 5).entries())
                .isEqualTo(List.of(other.entry()));
    }

    private Change saved(Change change) {
        assertThat(ports.save().save(change)).isEqualTo(new Saved.Done());
        return change;
    }

    private Optional<Entry> entry(Entry entry) {
        return ports.timeline().entry(entry.conversation(), entry.id());
    }

    private static Change note(Conversation before, String id) {
        return Some.done(Working.note(before, id, "lin", "Asked the warehouse", Some.NOW));
    }
}
