package org.socialcare.domain.alerts;

import org.socialcare.domain.channel.ChannelId;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Something worth waking someone for, with its evidence in figures.
 *
 * @param id the same whenever the same alert is raised again
 * @param indicator what was measured, such as {@code negative_share}
 * @param value what was measured; a share is 0 to 1
 * @param threshold what it crossed
 * @param count messages in the period
 * @param period what was looked at, ending at {@code at}
 */
public record Alert(
        String id,
        String brand,
        ChannelId channel,
        String indicator,
        Severity severity,
        Instant at,
        double value,
        double threshold,
        long count,
        Duration period,
        Optional<Acknowledgement> acknowledged) {
    /** The same alert, taken on. */
    public Alert acknowledgedBy(Acknowledgement taken) {
        return new Alert(
                id,
                brand,
                channel,
                indicator,
                severity,
                at,
                value,
                threshold,
                count,
                period,
                Optional.of(taken));
    }

    /** How loud it is. */
    public enum Severity {
        NOTICE,
        WARNING,
        CRITICAL
    }

    /** Somebody has taken it on. */
    public record Acknowledgement(String by, Instant at) {}
}
