package org.socialcare.domain.alerts;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.KeepAlert.KeptAlert;
import org.socialcare.domain.ports.ReadSignals.Window;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The share of negative messages among a channel's messages of the last hour. An hour raises at
 * most one alert, which is its cool-down; few messages raise none.
 */
public final class NegativeShare {
    /** The indicator's name. */
    public static final String NAME = "negative_share";

    /** What is looked at. */
    public static final Duration PERIOD = Duration.ofHours(1);

    /** What counts as one of the channel's messages. */
    public static final String MESSAGES = "messages";

    /** What counts as a negative one. */
    public static final String NEGATIVE = "negative";

    /** Fewer messages than this say nothing: one of two is half. */
    private static final long LEAST = 10;

    private NegativeShare() {}

    /**
     * Judges the hour that ends now. A share that grows louder is an alert of its own.
     *
     * @param windows of that hour
     */
    public static Optional<KeptAlert> judge(
            String brand, ChannelId channel, List<Window> windows, Instant now) {
        long messages = 0;
        long negative = 0;
        for (var window : windows) {
            messages += window.count(MESSAGES);
            negative += window.count(NEGATIVE);
        }
        double share = messages == 0 ? 0 : (double) negative / messages;
        var level = Level.of(share);
        if (messages < LEAST || level.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new KeptAlert(
                        id(channel, level.get(), now),
                        brand,
                        channel,
                        NAME,
                        level.get().word,
                        share,
                        level.get().threshold,
                        messages,
                        PERIOD,
                        now,
                        List.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** How loud a share is, the loudest first. */
    private enum Level {
        CRITICAL("critical", 0.6),
        WARNING("warning", 0.45),
        NOTICE("notice", 0.3);

        private final String word;
        private final double threshold;

        Level(String word, double threshold) {
            this.word = word;
            this.threshold = threshold;
        }

        static Optional<Level> of(double share) {
            for (var level : values()) {
                if (share >= level.threshold) {
                    return Optional.of(level);
                }
            }
            return Optional.empty();
        }
    }

    /** The hour comes first, so that alerts sort by time. */
    private static String id(ChannelId channel, Level level, Instant now) {
        var hour = now.truncatedTo(ChronoUnit.HOURS).toString().substring(0, 13);
        return hour
                + "."
                + NAME
                + "."
                + level.word
                + "."
                + channel.platform()
                + "."
                + channel.account();
    }
}
