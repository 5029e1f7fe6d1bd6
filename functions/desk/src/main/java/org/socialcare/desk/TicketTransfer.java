package org.socialcare.desk;

import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Decision;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.handover.Handover;
import org.socialcare.domain.handover.HandoverItem;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.SaveChange;
import org.socialcare.domain.ports.SaveChange.Saved;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gives a leaver's ticket to its successor, by an assignment as any other and with the note for the
 * successor before it. The ids of both are made of the item, so that repeating it changes nothing.
 */
final class TicketTransfer {
    /** Why a ticket changed hands. */
    static final String REASON = "handover";

    private static final int TRIES = 5;

    private final FindConversation conversations;
    private final SaveChange changes;
    private final InstantSource clock;

    TicketTransfer(FindConversation conversations, SaveChange changes, InstantSource clock) {
        this.conversations = conversations;
        this.changes = changes;
        this.clock = clock;
    }

    /** Whether the successor has it; false where it is not the leaver's any more. */
    boolean give(Handover handover, HandoverItem item, String by) {
        var id = id(handover, item);
        var held = held(handover, item);
        if (held.isPresent() && !item.note().isBlank()) {
            save(held.get(), before -> Working.note(before, id, by, item.note(), clock.instant()));
        }
        if (held.isPresent()) {
            save(held.get(), before -> assign(handover, item, by, before));
        }
        return latest(item)
                .filter(ticket -> ticket.assignee().equals(item.successor()))
                .isPresent();
    }

    /** The team stays: it is the team's customer, and the successor is in it. */
    private Decision assign(Handover handover, HandoverItem item, String by, Conversation before) {
        return ticket(before, item)
                .filter(ticket -> ticket.assignee().equals(Optional.of(handover.leaver())))
                .map(
                        ticket ->
                                Working.assign(
                                        before,
                                        id(handover, item),
                                        item.successor(),
                                        ticket.team(),
                                        by,
                                        REASON,
                                        clock.instant()))
                .orElseGet(() -> new Decision.Refused("moved", "The leaver has it no longer."));
    }

    private Optional<Conversation> held(Handover handover, HandoverItem item) {
        return conversation(item)
                .filter(
                        found ->
                                ticket(found, item)
                                        .flatMap(Ticket::assignee)
                                        .equals(Optional.of(handover.leaver())));
    }

    private Optional<Ticket> latest(HandoverItem item) {
        return conversation(item).flatMap(found -> ticket(found, item));
    }

    private Optional<Conversation> conversation(HandoverItem item) {
        return conversations.find(conversationOf(item.ref()));
    }

    /** The conversation of a ticket's ref. */
    static ConversationId conversationOf(String ref) {
        int dot = ref.lastIndexOf('.');
        return new ConversationId(dot < 0 ? ref : ref.substring(0, dot));
    }

    /** The running ticket, if it is the one that is meant. */
    private static Optional<Ticket> ticket(Conversation conversation, HandoverItem item) {
        return conversation
                .running()
                .filter(it -> item.ref().equals(conversation.id() + "." + it.number()));
    }

    private void save(Conversation seen, Function<Conversation, Decision> decision) {
        var before = seen;
        for (int i = 0; i < TRIES; i++) {
            if (!(decision.apply(before) instanceof Decision.Changed(var change))) {
                return;
            }
            if (!(changes.save(change) instanceof Saved.Overtaken)) {
                return;
            }
            before = conversations.find(seen.id()).orElseThrow();
        }
        throw new IllegalStateException("overtaken " + TRIES + " times in a row");
    }

    private static String id(Handover handover, HandoverItem item) {
        return "handover-"
                + Digest.of(
                        String.join(
                                "\n",
                                handover.brand(),
                                handover.leaver(),
                                handover.orderedAt().toString(),
                                item.ref(),
                                item.successor().orElse(""),
                                Integer.toString(item.turn())));
    }
}
