package org.socialcare.domain.channel;

import java.time.Instant;

/**
 * One event of a platform. Two deliveries of one event have equal {@code thread} and {@code id}:
 * that is what exact de-duplication rests on.
 *
 * @param id the event's own id on the platform, or the composite the platform prescribes; at most
 *     1,000 characters, never empty
 * @param kind what it is in one dotted word, such as {@code dm.text}, {@code comment.add}, {@code
 *     receipt.read}, {@code follow}. What begins with {@code standby.} was said to another
 *     application that owns the thread: kept, never answered
 * @param messageId the platform's id of the message or comment itself (what replies, edits and
 *     receipts refer to); empty where the event is not one
 * @param platformThread the platform's own id of the conversation or public post, where an answer
 *     must name it; empty otherwise. Comes back as {@link Outgoing#platformThread}
 * @param at when it happened by the platform's clock
 * @param rank orders events of the same instant, compared as text; empty where the platform gives
 *     nothing and arrival decides
 * @param customer the person concerned; for an echo the one spoken to, for a public comment of the
 *     brand's own the brand itself, because the platform does not say whom it answers
 */
public record Inbound(
        ThreadKey thread,
        Direction direction,
        String id,
        String kind,
        String messageId,
        String platformThread,
        Instant at,
        String rank,
        String account,
        Person customer,
        Content content) {
    public Inbound {
        if (id.isEmpty() || id.length() > 1000) {
            throw new IllegalArgumentException(
                    "an event's id has 1 to 1,000 characters, not " + id.length());
        }
    }
}
