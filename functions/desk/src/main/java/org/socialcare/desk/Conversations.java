package org.socialcare.desk;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.Line;
import org.socialcare.domain.conversation.TimelineView;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.ReadTimeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Conversations as far as a caller may see them. */
final class Conversations {
    private static final int PAGE = 60;
    private static final int PAGES_OF_A_FILE = 10;
    private static final int LONGEST_ID = 128;

    /** A reply this far back is found, but what became of it is no longer looked for. */
    private static final int MOST_PAGES = 20;

    private final FindConversation conversations;
    private final ReadTimeline timeline;

    Conversations(FindConversation conversations, ReadTimeline timeline) {
        this.conversations = conversations;
        this.timeline = timeline;
    }

    /** The conversation; one that the caller may not see is answered like one that is not there. */
    Conversation open(Caller caller, String id) {
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new Refusal(Problem.notFound());
        }
        return conversations
                .find(new ConversationId(id))
                .filter(conversation -> isVisible(conversation, caller))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    /** What never became a ticket belongs to no team, so only whoever sees the brand sees it. */
    private static boolean isVisible(Conversation conversation, Caller caller) {
        return conversation.brand().equals(caller.brand().id())
                && conversation
                        .ticket()
                        .map(ticket -> caller.sees(ticket.team()) || follows(conversation, caller))
                        .orElseGet(caller::seesBrand);
    }

    /** Whoever passed a ticket on goes on seeing it until it comes back. */
    private static boolean follows(Conversation conversation, Caller caller) {
        return conversation
                .running()
                .filter(ticket -> ticket.care().isFollowedBy(caller.agent().id()))
                .isPresent();
    }

    /** A stretch of the timeline. */
    ReadTimeline.Page page(Conversation conversation, Optional<String> before) {
        return timeline.latest(conversation.id(), before, PAGE);
    }

    /** As many pages at once as a file is fetched in, oldest entry first. */
    ReadTimeline.Page stretch(Conversation conversation, Optional<String> before) {
        List<Entry> entries = new ArrayList<>();
        var next = before;
        for (int i = 0; i < PAGES_OF_A_FILE; i++) {
            var page = page(conversation, next);
            entries.addAll(0, page.entries());
            next = page.older();
            if (next.isEmpty()) break;
        }
        return new ReadTimeline.Page(entries, next);
    }

    /** One entry as it was written. */
    Optional<Entry> entry(Conversation conversation, String entryId) {
        return timeline.entry(conversation.id(), entryId);
    }

    /** One entry together with what later entries say about it. */
    Optional<Line> line(Conversation conversation, String entryId) {
        return timeline.entry(conversation.id(), entryId)
                .flatMap(entry -> lineOf(conversation, entry));
    }

    private Optional<Line> lineOf(Conversation conversation, Entry entry) {
        List<Entry> since = new ArrayList<>();
        since.add(entry);
        Optional<String> before = Optional.empty();
        for (int i = 0; i < MOST_PAGES; i++) {
            var page = page(conversation, before);
            page.entries().stream()
                    .filter(next -> !next.id().equals(entry.id()))
                    .forEach(since::add);
            before = page.older();
            if (before.filter(order -> order.compareTo(entry.order()) > 0).isEmpty()) {
                break;
            }
        }
        return TimelineView.of(since).stream()
                .filter(line -> line.entry().id().equals(entry.id()))
                .findFirst();
    }

    /** What the platform knows by this id, as far back as what became of replies is looked for. */
    Optional<Line> said(Conversation conversation, String platformMessage) {
        Optional<String> before = Optional.empty();
        for (int i = 0; i < MOST_PAGES; i++) {
            var page = page(conversation, before);
            var found =
                    page.entries().stream()
                            .filter(entry -> isSaid(entry, platformMessage))
                            .findFirst();
            if (found.isPresent()) {
                return lineOf(conversation, found.get());
            }
            before = page.older();
            if (before.isEmpty()) {
                break;
            }
        }
        return Optional.empty();
    }

    private static boolean isSaid(Entry entry, String platformMessage) {
        return entry.body() instanceof EntryBody.Heard heard
                && heard.event().content() instanceof Content.Said
                && heard.event().messageId().equals(platformMessage);
    }
}
