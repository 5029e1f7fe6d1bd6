package org.socialcare.testkit;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Sign;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Calendar.Hours;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.settings.Team;
import org.socialcare.domain.triage.Priority;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The shop of the tests; everything in it is sorted as a store would list it. */
final class SomeBrand {
    private static final String ID = "mosaic";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int HOUR = 3600;

    private SomeBrand() {}

    static Brand brand() {
        return new Brand(
                ID,
                "Mosaic Home",
                ZONE,
                List.of(
                        channel("douyin", "presales", Set.of()),
                        channel("facebook", "presales", Set.of(Sign.values())),
                        channel("wechat", "aftersales", Set.of())),
                List.of(
                        new Team("aftersales", "After the purchase", 1),
                        new Team("presales", "Before the purchase", 1)),
                List.of(
                        agent("eleni", Set.of("presales"), Set.of("el", "en")),
                        agent("lin", Set.of("presales", "aftersales"), Set.of("zh", "en")),
                        agent("sam", Set.of("aftersales"), Set.of())),
                List.of(office()),
                List.of(
                        policy("urgent", 1, Set.of(Priority.P0, Priority.P1), 5),
                        policy("standard", 2, Set.of(), 30)));
    }

    private static Channel channel(String platform, String team, Set<Sign> signs) {
        var id = new ChannelId(platform, ID);
        return new Channel(id, ID, "Mosaic on " + platform, team, true, signs, List.of(), 1);
    }

    private static Agent agent(String id, Set<String> teams, Set<String> languages) {
        return new Agent(id, id, teams, languages, Set.of(), 5, "", 1);
    }

    private static Calendar office() {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
                week.put(
                        day,
                        List.of(new Hours(9 * HOUR, 12 * HOUR), new Hours(13 * HOUR, 18 * HOUR)));
            }
        }
        return new Calendar(
                "office",
                ZONE,
                week,
                Map.of(LocalDate.of(2026, 5, 1), Calendar.Special.closed("Labour Day")));
    }

    private static Policy policy(String id, int order, Set<Priority> priorities, int minutes) {
        return new Policy(
                id,
                1,
                order,
                Set.of(),
                Set.of(),
                priorities,
                "office",
                Duration.ofMinutes(minutes),
                Duration.ofMinutes(2L * minutes),
                Duration.ofMinutes(16L * minutes),
                80);
    }
}
