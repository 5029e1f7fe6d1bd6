package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.Attachment;

import java.util.List;
import java.util.Optional;

/**
 * One line of a conversation as the desk shows it: an entry together with what later entries say
 * about it.
 *
 * @param entry when, who and what; its own words may be out of date, so show {@code text} instead
 * @param text the words as they stand now; empty if there are none or they were taken back
 * @param delivery how far a reply got; absent before its first attempt and for everything else
 * @param reactions those that still stand, in the order in which they were given
 */
public record Line(
        Entry entry,
        String text,
        List<Attachment> attachments,
        boolean edited,
        boolean takenBack,
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
     */
    public record Delivery(EntryBody.SendState state, int attempt, String reason) {}

    static Line of(Entry entry, String text, List<Attachment> attachments) {
        return new Line(entry, text, attachments, false, false, Optional.empty(), List.of());
    }

    Line withText(String words) {
        if (takenBack) return this;
        return new Line(entry, words, attachments, true, false, delivery, reactions);
    }

    Line hidden() {
        return new Line(entry, "", List.of(), edited, true, delivery, List.of());
    }

    Line delivered(Optional<Delivery> state) {
        return new Line(entry, text, attachments, edited, takenBack, state, reactions);
    }

    Line reacted(List<String> standing) {
        return new Line(entry, text, attachments, edited, takenBack, delivery, standing);
    }
}
