package org.socialcare.local.extension;

import java.time.Instant;

/**
 * One call a simulator received, and what became of it.
 *
 * @param to the customer's id on the platform; for a public answer the comment's id
 * @param text what the customer would read; empty if nothing
 * @param messageId the id the platform gave the message; empty if it was not accepted, and for what
 *     is no message
 * @param outcome the simulator's word for it, such as {@code accepted} or {@code rate-limit}; for
 *     signs that it shows {@code seen} and {@code typing}
 * @param raw the request's body as it came
 */
public record Sent(
        Instant at, String to, String text, String messageId, String outcome, String raw) {
    /** Whether the customer can read it. */
    public boolean accepted() {
        return !messageId.isEmpty();
    }
}
