package org.socialcare.local.extension;

import java.time.Instant;

/**
 * One call a simulator received, and what became of it.
 *
 * @param to the customer's id on the platform
 * @param text what the customer would read; empty if nothing
 * @param outcome the simulator's word for it, such as {@code accepted} or {@code rate limited}
 */
public record Sent(Instant at, String to, String text, String outcome) {}
