package org.socialcare.domain.conversation;

import org.socialcare.domain.learning.LabelChange;
import org.socialcare.domain.learning.LabelPart;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.Understanding;

import java.time.Instant;
import java.util.Optional;

/** An agent says what a customer's message really is; its running ticket is that from then on. */
public final class Correcting {
    private Correcting() {}

    /**
     * Another label for a message. Refused as {@code not-labelled} where nothing was understood of
     * it, {@code unknown-label} or {@code label-unchanged}.
     *
     * @param message read after the conversation, so that it is not older
     * @param raised of a flag: whether it belongs there
     */
    public static Decision correct(
            Conversation before,
            Brand brand,
            Line message,
            LabelPart part,
            String label,
            boolean raised,
            String id,
            String agent,
            Instant now) {
        if (message.understanding().isEmpty()) {
            return new Decision.Refused("not-labelled", "Only a customer's words have labels.");
        }
        if (!LabelChange.isLabel(part, label)) {
            return new Decision.Refused("unknown-label", "There is no such label.");
        }
        Optional<LabelChange> change =
                LabelChange.to(message.understanding().get(), part, label, raised);
        if (change.isEmpty()) {
            return new Decision.Refused("label-unchanged", "That is the label already.");
        }
        Draft draft = Draft.of(before);
        before.running()
                .filter(ticket -> isOf(message, ticket))
                .ifPresent(ticket -> relabel(draft, brand, ticket, change.get()));
        EntryBody body = new EntryBody.Corrected(agent, message.entry().id(), change.get());
        return new Decision.Changed(draft.change(EntryIds.ours("correct", id), body, now));
    }

    private static boolean isOf(Line message, Ticket running) {
        return message.entry()
                .context()
                .ticket()
                .filter(ticket -> ticket.number() == running.number())
                .isPresent();
    }

    /** Whoever has asked more than once is not better off for a label that was wrong. */
    private static void relabel(Draft draft, Brand brand, Ticket ticket, LabelChange change) {
        Understanding understood = change.in(ticket.understanding());
        Priority urgency = Priority.of(understood, ticket.asked() > 1);
        draft.ticket(ticket.relabelled(understood, urgency));
        draft.remeasure(brand, draft.turns().rounds());
    }
}
