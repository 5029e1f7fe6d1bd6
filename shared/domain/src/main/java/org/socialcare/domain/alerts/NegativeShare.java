package org.socialcare.domain.alerts;

import org.socialcare.domain.alerts.Alert.Severity;
import org.socialcare.domain.channel.ChannelId;
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

    private static final double NOTICE = 0.3;
    private static final double WARNING = 0.45;
    private static final double CRITICAL = 0.6;

    private NegativeShare() {}

    /**
     * Judges the hour that ends now.
     *
     * @param windows of that hour
     */
    public static Optional<Alert> judge(
            String brand, ChannelId channel, List<Window> windows, Instant now) {
        long messages = 0;
        long negative = 0;
        for (var window : windows) {
            messages += window.count(MESSAGES);
            negative += window.count(NEGATIVE);
        }
        double share = messages == 0 ? 0 : (double) negative / messages;
        if (messages < LEAST || share < NOTICE) {
            return Optional.empty();
        }
        var severity = severity(share);
        return Optional.of(
                new Alert(
                        id(channel, now),
                        brand,
                        channel,
                        NAME,
                        severity,
                        now,
                        share,
                        threshold(severity),
                        messages,
                        PERIOD,
                        Optional.empty()));
    }

    private static Severity severity(double share) {
        if (share >= CRITICAL) {
            return Severity.CRITICAL;
        }
        return share >= WARNING ? Severity.WARNING : Severity.NOTICE;
    }

    private static double threshold(Severity severity) {
        return switch (severity) {
            case NOTICE -> NOTICE;
            case WARNING -> WARNING;
            case CRITICAL -> CRITICAL;
        };
    }

    /** The hour comes first, so that alerts sort by time. */
    private static String id(ChannelId channel, Instant now) {
        var hour = now.truncatedTo(ChronoUnit.HOURS).toString().substring(0, 13);
        return hour + "-" + NAME + "-" + channel.platform() + "." + channel.account();
    }
}
