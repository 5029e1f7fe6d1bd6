package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.Attachment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One line of a conversation as people read it: an entry with everything that later entries said
 * about it folded in.
 *
 * @param text the words as they stand now; empty once taken back
 * @param edited when the writer last changed the words
 * @param takenBack when the writer took them back
 * @param reactions in the order in which they came
 * @param delivery how far it got; present for replies only
 */
public record Line(
        Entry entry,
        String text,
        List<Attachment> attachments,
        Optional<Instant> edited,
        Optional<Instant> takenBack,
        List<String> reactions,
        Optional<Delivery> delivery) {
    public Line {
        attachments = List.copyOf(attachments);
        reactions = List.copyOf(reactions);
    }

    /**
     * How far a reply got.
     *
     * @param reason a stable code; empty when there is nothing to explain
     * @param platformMessage the platform's id of it, once known; else empty
     */
    public record Delivery(Progress progress, String reason, Instant at, String platformMessage) {}

    /** The stations of a reply. */
    public enum Progress {
        QUEUED,
        SENDING,
        HELD,
        UNCERTAIN,
        FAILED,
        ACCEPTED,
        DELIVERED,
        READ
    }

    static Line of(Entry entry, String text) {
        return new Line(
                entry,
                text,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    Line saying(String words, List<Attachment> with) {
        return new Line(entry, words, with, edited, takenBack, reactions, delivery);
    }

    Line edited(String words, Instant at) {
        return takenBack.isPresent()
                ? this
                : new Line(
                        entry, words, attachments, Optional.of(at), takenBack, reactions, delivery);
    }

    Line takenBack(Instant at) {
        return new Line(entry, "", List.of(), edited, Optional.of(at), reactions, delivery);
    }

    Line reactedTo(List<String> with) {
        return new Line(entry, text, attachments, edited, takenBack, with, delivery);
    }

    Line delivered(Delivery so) {
        return new Line(entry, text, attachments, edited, takenBack, reactions, Optional.of(so));
    }
}
