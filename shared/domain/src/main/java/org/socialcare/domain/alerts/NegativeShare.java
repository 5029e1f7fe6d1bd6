package org.socialcare.domain.alerts;

import org.socialcare.domain.channel.ChannelId;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How large a part of a channel's messages sounds negative, over a window that moves with the
 * buckets. An alert is raised when the share is above the threshold, on enough messages, and not
 * again while the last one cools down.
 *
 * @param window how far back to look; a whole number of buckets
 * @param usual the share above which somebody should look, 0 to 1, whatever the channel's history
 * @param deviations how many standard deviations above the channel's own mean are unusual for it
 * @param minimum messages below which a share says nothing
 * @param coolDown how long the same channel raises no second alert
 */
public record NegativeShare(
        Duration window, double usual, double deviations, int minimum, Duration coolDown) {
    /** The indicator's name. */
    public static final String NAME = "negative-share";

    /** What holds until a brand decides otherwise. */
    public static final NegativeShare DEFAULT =
            new NegativeShare(Duration.ofHours(1), 0.30, 3, 10, Duration.ofHours(1));

    public NegativeShare {
        if (window.isNegative()
                || window.isZero()
                || window.toSeconds() % Bucket.LENGTH.toSeconds() != 0) {
            throw new IllegalArgumentException("not a whole number of buckets: " + window);
        }
        if (!(usual > 0 && usual <= 1)) {
            throw new IllegalArgumentException("a share is above 0 and up to 1, not " + usual);
        }
        if (minimum < 1) throw new IllegalArgumentException("minimum is below 1: " + minimum);
    }

    /** The oldest instant whose messages can still matter at {@code now}. */
    public Instant windowStart(Instant now) {
        return Bucket.startOf(now).plus(Bucket.LENGTH).minus(window);
    }

    /**
     * @param buckets of this channel, in any order; those outside the window are left out
     * @param history the channel's shares in the same hour of earlier days, 0 to 1; may be empty
     * @param lastRaised when this indicator last raised an alert for the channel
     */
    public Optional<Alert> judge(
            ChannelId channel,
            List<Bucket> buckets,
            List<Double> history,
            Optional<Instant> lastRaised,
            Instant now) {
        Instant from = windowStart(now);
        Instant to = from.plus(window);
        int messages = 0;
        int negative = 0;
        for (Bucket bucket : buckets) {
            if (bucket.start().isBefore(from) || !bucket.start().isBefore(to)) continue;
            messages += bucket.messages();
            negative += bucket.negative();
        }
        if (messages < minimum) return Optional.empty();
        if (lastRaised.filter(last -> now.isBefore(last.plus(coolDown))).isPresent()) {
            return Optional.empty();
        }
        double threshold = threshold(history);
        Alert alert = new Alert(NAME, channel, from, to, messages, negative, threshold);
        return alert.share() > threshold ? Optional.of(alert) : Optional.empty();
    }

    /** The usual share, or more where the channel's own history is worse than that. */
    double threshold(List<Double> history) {
        if (history.size() < 2) return usual;
        double mean = history.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double squares = history.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
        double deviation = Math.sqrt(squares / (history.size() - 1));
        return Math.max(usual, mean + deviations * deviation);
    }
}
