package org.socialcare.domain.kpi;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.kpi.PlatformRule.Automatic;
import org.socialcare.domain.kpi.PlatformRule.Unit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Rules and rounds to test with. */
final class SomeRule {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final ConversationId ADA = new ConversationId("douyin.shop.ada");
    static final ChannelId CHANNEL = new ChannelId("douyin", "shop");

    private SomeRule() {}

    static PlatformRule shipped(String platform) {
        return KpiRules.shipped("b").on(platform, DAY).orElseThrow();
    }

    static PlatformRule of(LocalDate from, LocalDate until) {
        return of(from, Optional.of(until), Duration.ofMinutes(3), 900);
    }

    static PlatformRule of(LocalDate from, Optional<LocalDate> until, Duration within, int line) {
        return new PlatformRule(
                "douyin",
                from,
                until,
                Unit.ROUND,
                Duration.ZERO,
                LocalTime.of(8, 0),
                LocalTime.of(23, 0),
                false,
                Automatic.NOTHING,
                within,
                Duration.ofSeconds(100),
                30,
                SHANGHAI,
                line,
                "a page");
    }

    static PlatformRule automatic(Automatic worth) {
        PlatformRule rule = shipped("douyin");
        return new PlatformRule(
                rule.platform(),
                rule.from(),
                rule.until(),
                rule.unit(),
                rule.silence(),
                rule.opens(),
                rule.closes(),
                rule.openOnly(),
                worth,
                rule.within(),
                rule.nudge(),
                rule.days(),
                rule.zone(),
                rule.line(),
                rule.source());
    }

    /** A time of that day in Shanghai, such as {@code 09:00:00}. */
    static Instant at(String time) {
        return DAY.atTime(LocalTime.parse(time)).atZone(SHANGHAI).toInstant();
    }

    static Round round(String start, String stop) {
        return new Round(ADA, at(start), Optional.of(at(stop)), Optional.empty(), Optional.empty());
    }

    static Round open(String start) {
        return new Round(ADA, at(start), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static List<DayCount> days(int many, long inTime, long counted) {
        return DAY.minusDays(many)
                .datesUntil(DAY)
                .map(day -> new DayCount(day, inTime, counted, 0))
                .toList();
    }
}
