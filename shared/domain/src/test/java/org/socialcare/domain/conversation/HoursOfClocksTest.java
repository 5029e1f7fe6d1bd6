package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.clock.ClockKind.FIRST_RESPONSE;
import static org.socialcare.domain.clock.ClockKind.NEXT_RESPONSE;
import static org.socialcare.domain.clock.ClockKind.RESOLUTION;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Calendar.Hours;
import org.socialcare.domain.clock.Calendar.Special;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.settings.Team;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whose hours a clock runs on. The scene starts at two in the morning, UTC. */
class HoursOfClocksTest {
    private static final int HOUR = 3_600;

    /** Each opens at another hour, so that a due time tells which one was taken. */
    private static final List<Calendar> CALENDARS =
            List.of(
                    opening("channels", 3),
                    opening("teams", 4),
                    opening("policys", 5),
                    new Calendar(
                            "campaign",
                            ZoneOffset.UTC,
                            Map.of(),
                            Map.of(
                                    LocalDate.of(2026, 3, 2),
                                    new Special("", List.of(new Hours(6 * HOUR, 8 * HOUR))))),
                    opening("brief", 7, 7 * HOUR + 1));

    @Test
    void the_channel_comes_before_the_team_and_the_team_before_the_policy() {
        assertThat(firstDue("channels", "teams", "policys")).isEqualTo(HOUR + 60);
        assertThat(firstDue("", "teams", "policys")).isEqualTo(2 * HOUR + 60);
        assertThat(firstDue("", "", "policys")).isEqualTo(3 * HOUR + 60);
    }

    @Test
    void a_promise_around_the_clock_is_shortened_by_nobodys_hours() {
        assertThat(firstDue("channels", "teams", "")).isEqualTo(60);
        assertThat(firstDue("channels", "teams", "day-and-night")).isEqualTo(60);
    }

    @Test
    void what_is_gone_or_has_no_weekly_hours_is_passed_over() {
        assertThat(firstDue("gone", "teams", "policys")).isEqualTo(2 * HOUR + 60);
        assertThat(firstDue("campaign", "gone", "policys")).isEqualTo(3 * HOUR + 60);
        assertThat(firstDue("campaign", "", "gone")).isEqualTo(60);
        assertThat(firstDue("", "", "campaign")).isEqualTo(60);
    }

    @Test
    void a_promise_that_its_hours_have_no_room_for_runs_around_the_clock() {
        Scene scene = Scene.in(shop("brief", "", "policys", Duration.ofDays(30)));
        scene.asks(0);

        assertThat(scene.due(RESOLUTION)).isEqualTo(30 * 24 * HOUR);
        assertThat(scene.due(FIRST_RESPONSE))
                .as("a second a day, for sixty days")
                .isEqualTo(59 * 24 * HOUR + 5 * HOUR + 1);
    }

    @Test
    void a_clock_keeps_the_hours_it_was_set_with() {
        Scene scene = Scene.in(shop("channels", "", "policys", Duration.ofHours(1)));
        scene.asks(0);
        scene.decides(shop("", "", "policys", Duration.ofHours(1)));
        scene.asks(30);
        assertThat(scene.due(FIRST_RESPONSE)).isEqualTo(HOUR + 60);
        assertThat(scene.clock(FIRST_RESPONSE).orElseThrow().calendar()).isEqualTo("channels");

        scene.replies(60);
        scene.asks(90);
        assertThat(scene.due(NEXT_RESPONSE)).isEqualTo(3 * HOUR + 60);
    }

    private static long firstDue(String channels, String teams, String policys) {
        Scene scene = Scene.in(shop(channels, teams, policys, Duration.ofHours(1)));
        scene.asks(0);
        return scene.due(FIRST_RESPONSE);
    }

    private static Brand shop(String channels, String teams, String policys, Duration resolution) {
        Duration minute = Duration.ofMinutes(1);
        List<Calendar> calendars = new ArrayList<>(CALENDARS);
        calendars.add(opening("day-and-night", 0, 24 * HOUR));
        return new Brand(
                "mosaic",
                "Mosaic",
                ZoneOffset.UTC,
                List.of(
                        new Channel(
                                Scene.CHANNEL,
                                "mosaic",
                                "Page",
                                "presales",
                                true,
                                Set.of(),
                                List.of(),
                                false,
                                channels,
                                1)),
                List.of(new Team("presales", "Before", teams, 1)),
                List.of(),
                calendars,
                List.of(
                        new Policy(
                                "p",
                                1,
                                1,
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                policys,
                                minute,
                                minute,
                                resolution,
                                50)));
    }

    private static Calendar opening(String id, int hour) {
        return opening(id, hour, 20 * HOUR);
    }

    private static Calendar opening(String id, int hour, int until) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(new Hours(hour * HOUR, until)));
        }
        return new Calendar(id, ZoneOffset.UTC, week, Map.of());
    }
}
