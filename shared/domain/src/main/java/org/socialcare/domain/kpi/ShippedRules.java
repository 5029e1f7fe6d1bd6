package org.socialcare.domain.kpi;

import org.socialcare.domain.kpi.PlatformRule.Automatic;
import org.socialcare.domain.kpi.PlatformRule.Unit;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The rules as they were found, each with where it was found. Where a platform publishes no line,
 * 90 % stands for one, and the source says so.
 */
final class ShippedRules {
    static final List<PlatformRule> ALL =
            List.of(
                    chinese(
                            "kuaishou",
                            LocalDate.of(2023, 3, 1),
                            Unit.PERSON,
                            Automatic.NOTHING,
                            Duration.ofMinutes(3),
                            1,
                            "Platform notice of March 2023: people who asked and were answered"
                                    + " within 3 minutes each time, 8:00–23:00, each day. Whoever"
                                    + " wrote counts as having asked for a person. The line is our"
                                    + " choice."),
                    chinese(
                            "douyin",
                            LocalDate.of(2023, 1, 1),
                            Unit.ROUND,
                            Automatic.NOTHING,
                            Duration.ofMinutes(3),
                            30,
                            "Secondary pages: rounds answered by a person within 3 minutes,"
                                    + " 8:00–23:00, about 30 days. First day and line are our"
                                    + " choice."),
                    chinese(
                            "pinduoduo",
                            LocalDate.of(2023, 1, 1),
                            Unit.ROUND,
                            Automatic.NOTHING,
                            Duration.ofMinutes(5),
                            1,
                            "Secondary pages: within 5 minutes, 8:00–23:00. First day, window and"
                                    + " line are our choice."),
                    chinese(
                            "taobao",
                            LocalDate.of(2023, 1, 1),
                            Unit.ROUND,
                            Automatic.NOTHING,
                            Duration.ofMinutes(3),
                            1,
                            "Secondary pages: within 3 minutes, pointed out after 100 seconds."
                                    + " First day, hours, window and line are our choice."),
                    new PlatformRule(
                            "facebook",
                            LocalDate.of(2023, 1, 1),
                            Optional.empty(),
                            Unit.ROUND,
                            Duration.ofHours(24),
                            LocalTime.MIDNIGHT,
                            LocalTime.MIDNIGHT,
                            true,
                            Automatic.NOTHING,
                            Duration.ofMinutes(15),
                            Duration.ofMinutes(8),
                            7,
                            ZoneId.of("UTC"),
                            900,
                            "Platform pages on the response badge: over 7 days at least 90 % within"
                                    + " 15 minutes, only the first message after 24 hours without"
                                    + " any, time away left out (here: while the channel is"
                                    + " closed). First day and zone are our choice."));

    private ShippedRules() {}

    /** Pointed out after the same share of the time as Taobao's own desk does: 100 of 180 s. */
    private static PlatformRule chinese(
            String platform,
            LocalDate from,
            Unit unit,
            Automatic automatic,
            Duration within,
            int days,
            String source) {
        return new PlatformRule(
                platform,
                from,
                Optional.empty(),
                unit,
                Duration.ZERO,
                LocalTime.of(8, 0),
                LocalTime.of(23, 0),
                false,
                automatic,
                within,
                Duration.ofSeconds(within.toSeconds() * 100 / 180),
                days,
                ZoneId.of("Asia/Shanghai"),
                900,
                source);
    }
}
