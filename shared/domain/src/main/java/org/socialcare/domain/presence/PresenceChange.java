package org.socialcare.domain.presence;

import org.socialcare.domain.settings.Presence;

import java.time.Instant;

/**
 * From one instant on an agent was something else. Never changed and never deleted.
 *
 * @param reason of a break; else empty
 * @param at from when it holds; for silence the last sign of life
 * @param notedAt when it was written down, not before {@code at}
 */
public record PresenceChange(
        String agent,
        Presence.Status status,
        String reason,
        Cause cause,
        Instant at,
        Instant notedAt) {
    /** Why it changed. */
    public enum Cause {
        /** The agent said so. */
        CHOSEN,
        /** The desk gave no sign of life any more. */
        SILENT,
        /** The desk was heard again, and what had been chosen holds again. */
        RETURNED
    }
}
