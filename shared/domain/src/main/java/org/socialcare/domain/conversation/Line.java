package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.Attachment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One line of a conversation as the desk shows it: an entry together with what later entries say
 * about it.
 *
 * @param entry when, who and what; its own words may be out of date, so show {@code text} instead
 * @param text the words as they stand now; empty if there are none or they were taken back
 * @param editedAt when the writer last changed the words
 * @param takenBackAt when the writer took them back
 * @param delivery how far a reply got; absent while it is queued and for everything else
 * @param reactions those that still stand, in the order in which they were given
 */
public record Line(
        Entry entry,
        String text,
        List<Attachment> attachments,
        Optional<Instant> editedAt,
        Optional<Instant> takenBackAt,
        Optional<Delivery> delivery,
        List<String> reactions) {
    public Line {
        attachments = List.copyOf(attachments);
        reactions = List.copyOf(reactions);
    }

    /**
     * How far a reply got.
     *
     * @param reason a stable code, empty when there is nothing to explain
     * @param at when that became known
     * @param platformMessage the platform's id of it, once known; else empty
     */
    public record Delivery(
            EntryBody.SendState state,
            int attempt,
            String reason,
            Instant at,
            String platformMessage) {}

    public boolean edited() {
        return editedAt.isPresent();
    }

    public boolean takenBack() {
        return takenBackAt.isPresent();
    }

    static Line of(Entry entry, String text, List<Attachment> attachments) {
        return new Line(
                entry,
                text,
                attachments,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Words once taken back stay so, whatever is edited after. */
    Line saying(String words, Instant at) {
        if (takenBack()) return this;
        return new Line(
                entry, words, attachments, Optional.of(at), takenBackAt, delivery, reactions);
    }

    Line hidden(Instant at) {
        return new Line(entry, "", List.of(), editedAt, Optional.of(at), delivery, List.of());
    }

    Line delivered(Optional<Delivery> state) {
        return new Line(entry, text, attachments, editedAt, takenBackAt, state, reactions);
    }

    Line reacted(List<String> standing) {
        return new Line(entry, text, attachments, editedAt, takenBackAt, delivery, standing);
    }
}
