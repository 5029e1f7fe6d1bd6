package org.socialcare.local.simulators;

import java.time.Duration;

/**
 * A message on its way to a customer.
 *
 * @param to the customer's id; for a public answer the comment's
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
        String raw) {}
