package org.socialcare.replies;

import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody.SendState;
import org.socialcare.domain.conversation.Sending;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.ReadTimeline;
import org.socialcare.domain.ports.SaveChange;
import org.socialcare.domain.ports.SaveChange.Saved;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;

/** The attempts to send a reply, or to hide or show a comment, as the timeline tells them. */
final class Attempts {
    private static final int TRIES = 5;

    private final FindConversation conversations;
    private final ReadTimeline timeline;
    private final SaveChange changes;
    private final FindBrand brands;
    private final InstantSource clock;

    Attempts(
            FindConversation conversations,
            ReadTimeline timeline,
            SaveChange changes,
            FindBrand brands,
            InstantSource clock) {
        this.conversations = conversations;
        this.timeline = timeline;
        this.changes = changes;
        this.brands = brands;
        this.clock = clock;
    }

    /** What is known of an attempt. */
    enum Past {
        /** It was never begun. */
        NONE,
        /** Surely not sent, and another may follow. */
        HELD,
        /** Accepted, failed for good, or uncertain: nothing may follow. */
        OVER,
        /** Begun, and then silence. */
        INTERRUPTED
    }

    Past past(Entry reply, int attempt) {
        if (happened(reply, attempt, SendState.FAILED)) {
            return Past.OVER;
        }
        if (!happened(reply, attempt, SendState.SENDING)) {
            return Past.NONE;
        }
        if (happened(reply, attempt, SendState.HELD)) {
            return Past.HELD;
        }
        return happened(reply, attempt, SendState.ACCEPTED)
                        || happened(reply, attempt, SendState.UNCERTAIN)
                ? Past.OVER
                : Past.INTERRUPTED;
    }

    private boolean happened(Entry reply, int attempt, SendState state) {
        return timeline.entry(reply.conversation(), Sending.entryId(reply.id(), attempt, state))
                .isPresent();
    }

    /** Whether an attempt may be made. */
    sealed interface Start {
        /** It is marked, and may be made once, now. */
        record Marked(Conversation conversation, Instant now) implements Start {}

        /** Window or quota have closed, which is recorded. */
        record TooLate() implements Start {}

        /** Somebody else marked it first and may be speaking at this moment. */
        record Taken() implements Start {}
    }

    Start begin(Entry reply, ReplyRules rules, int attempt) {
        var change =
                record(
                        reply,
                        (c, b) -> Sending.begin(c, b, reply, rules, attempt, clock.instant()));
        if (change.isEmpty()) {
            return new Start.Taken();
        }
        var marked = Sending.entryId(reply.id(), attempt, SendState.SENDING);
        return change.get().entry().id().equals(marked)
                ? new Start.Marked(change.get().after(), clock.instant())
                : new Start.TooLate();
    }

    void ended(Entry reply, int attempt, SendResult result) {
        record(reply, (c, b) -> Sending.ended(c, b, reply, attempt, result, clock.instant()));
    }

    /** The change that was stored; absent if its entry had been stored before. */
    private Optional<Change> record(Entry reply, BiFunction<Conversation, Brand, Change> decision) {
        var brand = brands.brand(reply.context().brand()).orElseThrow();
        for (int i = 0; i < TRIES; i++) {
            var before = conversations.find(reply.conversation()).orElseThrow();
            var change = decision.apply(before, brand);
            switch (changes.save(change)) {
                case Saved.Done() -> {
                    return Optional.of(change);
                }
                case Saved.AlreadyThere(_) -> {
                    return Optional.empty();
                }
                case Saved.Overtaken() -> {
                    // somebody wrote in between: decide again on what they left
                }
            }
        }
        throw new IllegalStateException("overtaken " + TRIES + " times in a row");
    }
}
