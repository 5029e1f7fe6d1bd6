package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.learning.LabelChange;
import org.socialcare.domain.triage.Understanding;

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
 * @param visibility who hid this comment or showed it again; absent where nobody ever did
 * @param answeredPrivately whether the one private answer a comment may get is said or on its way;
 *     where one got lost, the platform itself refuses a second
 * @param understanding what a customer's message was taken for, as corrected since
 */
public record Line(
        Entry entry,
        String text,
        List<Attachment> attachments,
        Optional<Instant> editedAt,
        Optional<Instant> takenBackAt,
        Optional<Delivery> delivery,
        List<String> reactions,
        Optional<Visibility> visibility,
        boolean answeredPrivately,
        Optional<Understanding> understanding) {
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

    /**
     * Whether the public sees a comment.
     *
     * @param hidden by the latest wish that neither failed nor got lost
     * @param entry the latest wish
     * @param act what it says
     * @param delivery how far it got; absent while it is queued
     */
    public record Visibility(
            boolean hidden, Entry entry, EntryBody.Visibility act, Optional<Delivery> delivery) {}

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
                List.of(),
                Optional.empty(),
                false,
                entry.body() instanceof EntryBody.Heard heard
                        ? heard.understanding()
                        : Optional.empty());
    }

    /** Words once taken back stay so, whatever is edited after. */
    Line saying(String words, Instant at) {
        return takenBack()
                ? this
                : with(words, attachments, Optional.of(at), takenBackAt, reactions);
    }

    Line taken(Instant at) {
        return with("", List.of(), editedAt, Optional.of(at), List.of());
    }

    Line reacted(List<String> standing) {
        return with(text, attachments, editedAt, takenBackAt, standing);
    }

    Line delivered(Optional<Delivery> state) {
        return with(state, visibility, answeredPrivately);
    }

    Line withPrivateAnswer() {
        return with(delivery, visibility, true);
    }

    /** A wish that failed, or of which nobody knows, leaves the comment as it was. */
    Line shown(Entry wish, EntryBody.Visibility act, Optional<Delivery> state) {
        boolean hidden =
                stands(state) ? act.hidden() : visibility.filter(Visibility::hidden).isPresent();
        Visibility now = new Visibility(hidden, wish, act, state);
        return with(delivery, Optional.of(now), answeredPrivately);
    }

    /** Whether what was wanted has happened or still may; nobody waits for what got lost. */
    static boolean stands(Optional<Delivery> delivery) {
        return delivery.map(Delivery::state)
                .filter(
                        state ->
                                state == EntryBody.SendState.FAILED
                                        || state == EntryBody.SendState.UNCERTAIN)
                .isEmpty();
    }

    private Line with(
            String words,
            List<Attachment> media,
            Optional<Instant> edited,
            Optional<Instant> taken,
            List<String> standing) {
        return new Line(
                entry,
                words,
                media,
                edited,
                taken,
                delivery,
                standing,
                visibility,
                answeredPrivately,
                understanding);
    }

    private Line with(Optional<Delivery> state, Optional<Visibility> seen, boolean privately) {
        return new Line(
                entry,
                text,
                attachments,
                editedAt,
                takenBackAt,
                state,
                reactions,
                seen,
                privately,
                understanding);
    }

    Line corrected(LabelChange change) {
        return new Line(
                entry,
                text,
                attachments,
                editedAt,
                takenBackAt,
                delivery,
                reactions,
                visibility,
                answeredPrivately,
                understanding.map(change::in));
    }
}
