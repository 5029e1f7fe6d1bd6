package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;

/** How a reply, or the wish to hide or show a comment, travels to the platform. */
public final class Sending {
    private Sending() {}

    /** The id of the entry that says how far an attempt got. */
    public static String entryId(String reply, int attempt, EntryBody.SendState state) {
        return EntryIds.sent(reply, attempt, state);
    }

    /**
     * Marks that an attempt is about to be made; refused when window or quota have closed meanwhile
     * (the change then records the failure). An attempt that has been marked is never made twice.
     * Windows and quotas are those of the public thread: a private answer's only limit was its
     * comment's age, hiding knows none, and templates are made for closed windows.
     */
    public static Change begin(
            Conversation before,
            Brand brand,
            Entry reply,
            ReplyRules rules,
            int attempt,
            Instant now) {
        boolean limited =
                reply.body() instanceof EntryBody.Reply words
                        && !words.privately()
                        && words.template().isEmpty();
        if (limited && ReplyWindow.of(before, rules, now) == ReplyWindow.CLOSED) {
            return failed(before, brand, reply, attempt, "window-closed", now);
        }
        if (limited && ReplyWindow.quotaUsed(rules, before.allowance().sent() - 1)) {
            return failed(before, brand, reply, attempt, "quota-used", now);
        }
        Draft draft = Draft.of(before);
        return sent(draft, reply, EntryBody.SendState.SENDING, attempt, "", "", now);
    }

    /**
     * Whether an echo's payload names a reply of ours: platforms that take a word with a message
     * send it back. A conversation remembers the ids of its latest replies only, and the echo of
     * any may come after many.
     */
    public static boolean isNamed(String payload) {
        return EntryIds.isReply(payload);
    }

    /**
     * Records what the platform said. After {@code Retry} the reply is held and the next attempt
     * may begin; after a failure the customer waits again, since when they first asked.
     */
    public static Change ended(
            Conversation before,
            Brand brand,
            Entry reply,
            int attempt,
            SendResult result,
            Instant now) {
        Draft draft = Draft.of(before);
        return switch (result) {
            case SendResult.Accepted(String messageId) -> {
                draft.known(messageId);
                yield sent(draft, reply, EntryBody.SendState.ACCEPTED, attempt, "", messageId, now);
            }
            case SendResult.Retry(String reason, _) ->
                    sent(
                            draft,
                            reply,
                            EntryBody.SendState.HELD,
                            attempt,
                            "retry:" + reason,
                            "",
                            now);
            case SendResult.TokenTrouble(String reason) ->
                    sent(draft, reply, EntryBody.SendState.HELD, attempt, reason, "", now);
            case SendResult.Unknown(String reason) ->
                    sent(draft, reply, EntryBody.SendState.UNCERTAIN, attempt, reason, "", now);
            case SendResult.Closed(String reason) ->
                    failed(before, brand, reply, attempt, reason, now);
            case SendResult.Refused(String reason) ->
                    failed(before, brand, reply, attempt, reason, now);
        };
    }

    private static Change failed(
            Conversation before,
            Brand brand,
            Entry reply,
            int attempt,
            String reason,
            Instant now) {
        Draft draft = Draft.of(before);
        if (reply.body() instanceof EntryBody.Reply) Unanswering.undo(draft, brand, reply);
        return sent(draft, reply, EntryBody.SendState.FAILED, attempt, reason, "", now);
    }

    private static Change sent(
            Draft draft,
            Entry reply,
            EntryBody.SendState state,
            int attempt,
            String reason,
            String platformMessage,
            Instant now) {
        EntryBody outcome =
                reply.body() instanceof EntryBody.Visibility
                        ? new EntryBody.VisibilitySent(reply.id(), state, attempt, reason)
                        : new EntryBody.Sent(reply.id(), state, attempt, reason, platformMessage);
        return draft.change(EntryIds.sent(reply.id(), attempt, state), outcome, now);
    }
}
