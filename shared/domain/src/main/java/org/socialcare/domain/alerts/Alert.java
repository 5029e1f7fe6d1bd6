package org.socialcare.domain.alerts;

import org.socialcare.domain.channel.ChannelId;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Something worth waking someone.
 *
 * @param id made of what raised it, so that the same finding is the same alert
 * @param channel absent where it concerns the whole brand
 * @param subject the watched product, carrier or keyword it is about
 * @param value what was measured over the period, in the indicator's unit
 * @param baseline what was expected
 * @param threshold what had to be reached for this level
 * @param count how many messages, or hits, it rests on
 * @param at when it was raised: the end of the period and the grace that late facts are given
 */
public record Alert(
        String id,
        String brand,
        Optional<ChannelId> channel,
        Indicator indicator,
        Optional<Subject> subject,
        Level level,
        double value,
        double baseline,
        double threshold,
        long count,
        Duration period,
        Instant at,
        Evidence evidence) {
    /**
     * What a brand watches.
     *
     * @param watch the watch's id
     * @param label as people called it when the alert was raised
     */
    public record Subject(String watch, String label) {}
}
