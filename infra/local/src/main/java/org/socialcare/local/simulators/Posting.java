package org.socialcare.local.simulators;

import java.time.Duration;

/**
 * A message on its way to a customer, or something done to a comment.
 *
 * @param to the customer's id; for a public answer, and for what is done to a comment, the
 *     comment's
 * @param text empty if nothing is said
 * @param post the post a public answer stands under; empty for direct messages
 * @param metadata what the platform repeats in its echo; empty if nothing
 * @param window how long after the customer's last act this message is taken
 * @param raw the request's body as it came
 */
public record Posting(
        PlayedAccount account,
        String to,
        String text,
        boolean isPublic,
        String post,
        String metadata,
        Duration window,
        String raw) {
    /** A post of the account's own, below nothing and to nobody. */
    public static Posting ownPost(PlayedAccount account, String text, String raw) {
        return new Posting(account, "", text, true, "", "", Duration.ZERO, raw);
    }

    boolean isOwnPost() {
        return isPublic && to.isEmpty();
    }
}
