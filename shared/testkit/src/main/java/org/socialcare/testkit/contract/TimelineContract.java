package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.ports.ReadTimeline;
import org.socialcare.domain.ports.SaveChange.Saved;
import org.socialcare.testkit.Some;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What {@link ReadTimeline} promises: entries in their own order, whatever order they came in. */
public abstract class TimelineContract {
    /** The adapters under test, all over one store that may hold other tests' conversations. */
    protected abstract ConversationPorts ports();

    private static final int[] MINUTES_IN_ORDER_OF_ARRIVAL = {3, 0, 6, 1, 5, 2, 4};

    private ConversationPorts ports = ConversationPorts.NONE;

    @BeforeEach
    final void takePorts() {
        ports = ports();
    }

    @Test
    void the_timeline_is_in_the_order_of_what_happened() {
        List<Entry> entries = conversation();

        ReadTimeline.Page page = ports.timeline().latest(id(entries), Optional.empty(), 50);

        assertThat(page.entries()).isEqualTo(entries);
        assertThat(page.entries()).isSortedAccordingTo(Comparator.comparing(Entry::at));
        assertThat(page.older()).isEmpty();
    }

    @Test
    void the_latest_page_holds_the_newest_entries_oldest_first() {
        List<Entry> entries = conversation();

        ReadTimeline.Page page = ports.timeline().latest(id(entries), Optional.empty(), 3);

        assertThat(page.entries()).isEqualTo(entries.subList(4, 7));
        assertThat(page.older()).isPresent();
    }

    @Test
    void older_pages_lead_back_to_the_beginning_without_gap_or_overlap() {
        List<Entry> entries = conversation();
        List<Entry> collected = new ArrayList<>();
        Optional<String> before = Optional.empty();

        do {
            ReadTimeline.Page page = ports.timeline().latest(id(entries), before, 2);
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(2);
            collected.addAll(0, page.entries());
            before = page.older();
        } while (before.isPresent());

        assertThat(collected).isEqualTo(entries);
    }

    @Test
    void a_page_reaches_up_to_an_entry_and_leaves_it_out() {
        List<Entry> entries = conversation();
        Optional<String> third = Optional.of(entries.get(2).order());

        assertThat(ports.timeline().latest(id(entries), third, 50).entries())
                .isEqualTo(entries.subList(0, 2));
    }

    @Test
    void nothing_is_older_than_the_beginning() {
        List<Entry> entries = conversation();
        Optional<String> first = Optional.of(entries.getFirst().order());

        ReadTimeline.Page page = ports.timeline().latest(id(entries), first, 50);

        assertThat(page).isEqualTo(new ReadTimeline.Page(List.of(), Optional.empty()));
    }

    @Test
    void a_conversation_nobody_wrote_in_has_an_empty_timeline() {
        assertThat(ports.timeline().latest(Some.conversation().id(), Optional.empty(), 5))
                .isEqualTo(new ReadTimeline.Page(List.of(), Optional.empty()));
    }

    private List<Entry> conversation() {
        String customer = Some.unique("customer");
        List<Entry> entries = new ArrayList<>();
        Optional<Conversation> state = Optional.empty();
        for (int minutes : MINUTES_IN_ORDER_OF_ARRIVAL) {
            Change change =
                    Some.change(
                            state,
                            Some.message("At minute " + minutes)
                                    .from(customer)
                                    .at(Some.NOW.plusSeconds(60L * minutes)));
            assertThat(ports.save().save(change)).isEqualTo(new Saved.Done());
            entries.add(change.entry());
            state = Optional.of(change.after());
        }
        entries.sort(Comparator.comparing(Entry::order));
        return entries;
    }

    private static ConversationId id(List<Entry> entries) {
        return entries.getFirst().conversation();
    }
}
