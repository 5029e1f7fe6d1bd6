package org.socialcare.domain.channel;

import java.time.Duration;

/**
 * A platform's limits on answers, all counted from what the customer did last.
 *
 * @param window how long after the customer's last message a reply is accepted
 * @param extended how long a person (not a machine) may still answer; equal to {@code window} where
 *     the platform knows no such thing
 * @param quota messages allowed per customer message; 0 means no such limit
 * @param longest characters a text may have
 * @param publicWindow the same as {@code window} for comments and mentions
 */
public record ReplyRules(
        Duration window, Duration extended, int quota, int longest, Duration publicWindow) {
    /** Stands for "no such limit". */
    public static final Duration UNLIMITED = Duration.ofDays(36_500);
}
