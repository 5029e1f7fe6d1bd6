package org.socialcare.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.acting.Handling;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Calendar.Hours;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.roster.Leave;
import org.socialcare.domain.roster.Roster;
import org.socialcare.domain.roster.Shift;
import org.socialcare.domain.roster.Span;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.settings.DeclaredEvent;
import org.socialcare.domain.settings.Team;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

class WeekAheadTest {
    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Shift DAY = new Shift(new Span(9 * 60, 17 * 60), List.of());
    private static final Shift WITH_LUNCH =
            new Shift(
                    new Span(9 * 60, 17 * 60),
                    List.of(new Shift.Pause(new Span(12 * 60, 13 * 60), "lunch")));

    @Test
    void with_enough_people_there_is_no_gap() {
        var outlook = outlook(brand(roster("lin", DAY), roster("sam", DAY)), 3);
        assertThat(outlook.gaps()).isEmpty();
        assertThat(outlook.quarters()).hasSize(7 * 96);
        assertThat(outlook.days().getFirst().share()).isGreaterThan(0.97);
        assertThat(outlook.days().getFirst().arrivals()).isCloseTo(96, within(0.5));
        assertThat(outlook.pace()).isEqualTo(new Pace(Duration.ofMinutes(4), 560));
        assertThat(outlook.unplanned()).containsExactly("eleni", "noor");
    }

    @Test
    void leave_leaves_a_gap_which_the_substitute_fills() {
        var away = leave(roster("lin", DAY), 1, "sam");
        var free = roster("sam", Map.of(DayOfWeek.SUNDAY, List.of(DAY)));
        var brand = brand(away, free);
        var ahead = ahead(brand, 3);
        var gaps =
                ahead.outlook(Scope.ofTeam("presales"), Aim.of(brand), Set.of())
                        .orElseThrow()
                        .gaps();

        var gap = gaps.getFirst();
        assertThat(gap.from()).isEqualTo(at(MONDAY.plusDays(1), 9));
        assertThat(gap.to()).isEqualTo(at(MONDAY.plusDays(1), 17));
        assertThat(gap.nobody()).isTrue();
        assertThat(gap.needed()).hasValue(1);
        assertThat(gap.withOne()).isGreaterThan(0.8);
        assertThat(gap.late()).isGreaterThan(25);

        var filled = ahead.substitutes(gap);
        assertThat(filled)
                .containsExactly(
                        new Substitute("sam", Optional.of("lin"), 8 * 60, MONDAY.plusDays(1), DAY));
        var then = brand(away, changed(free, filled.getFirst()));
        assertThat(outlook(then, 1).gaps()).isEmpty();
    }

    @Test
    void a_lunch_for_which_nobody_stays_is_a_gap_of_one_hour() {
        var ahead = ahead(brand(roster("lin", WITH_LUNCH)), 2);
        var gaps = ahead.outlook(Scope.BRAND, minutes(10), Set.of()).orElseThrow().gaps();
        assertThat(gaps).hasSize(5);
        assertThat(gaps.getFirst().from()).isEqualTo(at(MONDAY, 12));
        assertThat(gaps.getFirst().nobody()).isTrue();
        // what came at noon is worked off after it
        assertThat(gaps.getFirst().to()).isBetween(at(MONDAY, 13), at(MONDAY, 15));
    }

    @Test
    void who_is_missing_costs_answers_in_time() {
        var brand = brand(roster("lin", DAY), roster("sam", DAY));
        var ahead = ahead(brand, 5);
        var all = ahead.outlook(Scope.BRAND, minutes(10), Set.of()).orElseThrow();
        var without = ahead.outlook(Scope.BRAND, minutes(10), Set.of("sam")).orElseThrow();
        assertThat(all.days().getFirst().share()).isGreaterThan(0.85);
        assertThat(without.days().getFirst().share()).isLessThan(0.5);
        assertThat(without.gaps()).isNotEmpty();
    }

    @Test
    void only_who_has_the_language_counts_unless_nobody_has() {
        var brand = brand(roster("lin", DAY), roster("sam", DAY), roster("eleni", DAY));
        var ahead = ahead(brand, 1);
        assertThat(staffAtTen(ahead, Scope.BRAND)).isEqualTo(3);
        assertThat(staffAtTen(ahead, Scope.ofLanguage("el-GR"))).isEqualTo(1);
        assertThat(staffAtTen(ahead, Scope.ofLanguage("fr"))).isEqualTo(3);
        assertThat(staffAtTen(ahead, Scope.ofTeam("aftersales"))).isZero();
    }

    @Test
    void a_week_in_which_clocks_go_forward_has_four_quarters_less_and_keeps_its_shifts() {
        LocalDate monday = LocalDate.of(2026, 3, 23);
        var brand =
                brand(roster("lin", everyDay(new Shift(new Span(22 * 60, 30 * 60), List.of()))));
        var history = Days.before(monday, 56, _ -> 1);
        var outlook =
                new WeekAhead(brand, history, monday, 7)
                        .outlook(Scope.BRAND, Aim.of(brand), Set.of())
                        .orElseThrow();
        assertThat(outlook.quarters()).hasSize(7 * 96 - 4);
        LocalDate sunday = monday.plusDays(6);
        long atNight =
                outlook.quarters().stream()
                        .filter(it -> it.day().equals(sunday))
                        .filter(it -> it.from().isBefore(at(sunday, 12)))
                        .filter(it -> it.staff() == 1)
                        .count();
        assertThat(atNight).as("0 to 6 on the wall are five hours").isEqualTo(5 * 4);
    }

    @Test
    void a_campaign_brings_more_and_its_past_is_not_learnt() {
        var campaign =
                new DeclaredEvent(
                        "sale",
                        "Sale",
                        at(MONDAY.plusDays(2), 0),
                        at(MONDAY.plusDays(3), 0),
                        3,
                        Set.of());
        var past =
                new DeclaredEvent(
                        "old",
                        "Old",
                        at(MONDAY.minusDays(14), 0),
                        at(MONDAY.minusDays(7), 0),
                        9,
                        Set.of());
        var brand = brand(List.of(campaign, past), roster("lin", DAY));
        var history = Days.before(MONDAY, 56, day -> campaignDay(day) ? 40 : 2);
        var outlook =
                new WeekAhead(brand, history, MONDAY, 7)
                        .outlook(Scope.BRAND, Aim.of(brand), Set.of())
                        .orElseThrow();
        assertThat(outlook.days().get(1).arrivals()).isCloseTo(64, within(0.5));
        assertThat(outlook.days().get(2).arrivals()).isCloseTo(192, within(1.5));
        assertThat(outlook.days().get(1).basis().days()).isEqualTo(7);
    }

    @Test
    void nothing_is_said_of_a_brand_that_is_new() {
        var brand = brand(roster("lin", DAY));
        var ahead = new WeekAhead(brand, Days.before(MONDAY, 6, _ -> 2), MONDAY, 7);
        assertThat(ahead.outlook(Scope.BRAND, Aim.of(brand), Set.of())).isEmpty();
    }

    @Test
    void who_is_at_work_on_leave_or_without_a_plan_is_no_substitute() {
        var brand =
                brand(
                        roster("lin", WITH_LUNCH),
                        roster("sam", DAY),
                        leave(roster("eleni", Map.of(DayOfWeek.SUNDAY, List.of(DAY))), 0, ""));
        var gap =
                new Gap(
                        Scope.BRAND,
                        at(MONDAY, 12),
                        at(MONDAY, 13),
                        true,
                        9,
                        8,
                        0.1,
                        Duration.ofHours(1),
                        OptionalInt.of(1),
                        0.9);
        // lin's lunch is no free time, sam works, eleni is away and noor has no roster
        assertThat(ahead(brand, 2).substitutes(gap)).isEmpty();
    }

    private static boolean campaignDay(LocalDate day) {
        return !day.isBefore(MONDAY.minusDays(14)) && day.isBefore(MONDAY.minusDays(7));
    }

    private static int staffAtTen(WeekAhead ahead, Scope scope) {
        return ahead.outlook(scope, minutes(10), Set.of()).orElseThrow().quarters().stream()
                .filter(it -> it.from().equals(at(MONDAY, 10)))
                .findFirst()
                .orElseThrow()
                .staff();
    }

    private static Aim minutes(int minutes) {
        return new Aim(Duration.ofMinutes(minutes), Aim.USUAL_SHARE, true, "office");
    }

    private static Outlook outlook(Brand brand, int each) {
        return ahead(brand, each).outlook(Scope.BRAND, Aim.of(brand), Set.of()).orElseThrow();
    }

    private static WeekAhead ahead(Brand brand, int each) {
        var history =
                Days.before(
                        MONDAY,
                        56,
                        day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? each : 0);
        return new WeekAhead(brand, history, MONDAY, 7);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ATHENS).toInstant();
    }

    private static Roster roster(String agent, Shift shift) {
        Map<DayOfWeek, List<Shift>> week = everyDay(shift);
        week.remove(DayOfWeek.SATURDAY);
        week.remove(DayOfWeek.SUNDAY);
        return roster(agent, week);
    }

    private static Map<DayOfWeek, List<Shift>> everyDay(Shift shift) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) week.put(day, List.of(shift));
        return week;
    }

    private static Roster roster(String agent, Map<DayOfWeek, List<Shift>> week) {
        return new Roster(agent, week, Map.of(), List.of(), 1);
    }

    private static Roster leave(Roster roster, int day, String substitute) {
        var date = MONDAY.plusDays(day);
        var leave = new Leave(date, date, "", Optional.of(substitute).filter(it -> !it.isEmpty()));
        return new Roster(roster.agent(), roster.week(), roster.days(), List.of(leave), 1);
    }

    private static Roster changed(Roster roster, Substitute filled) {
        Map<LocalDate, List<Shift>> days = new HashMap<>(roster.days());
        days.put(filled.day(), List.of(filled.shift()));
        return new Roster(roster.agent(), roster.week(), days, roster.leaves(), 2);
    }

    private static Brand brand(Roster... rosters) {
        return brand(List.of(), rosters);
    }

    private static Brand brand(List<DeclaredEvent> events, Roster... rosters) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(day, List.of(new Hours(9 * 3600, 17 * 3600)));
            }
        }
        var agents = new ArrayList<Agent>();
        agents.add(agent("lin", Set.of("zh", "en")));
        agents.add(agent("sam", Set.of("zh")));
        agents.add(agent("eleni", Set.of("el")));
        agents.add(agent("noor", Set.of("zh")));
        return new Brand(
                "mosaic",
                "Mosaic Home",
                ATHENS,
                List.of(new Channel(Days.WECHAT, "mosaic", "WeChat", "presales", true, 1)),
                List.of(new Team("presales", "Presales", 1), new Team("aftersales", "After", 1)),
                agents,
                List.of(new Calendar("office", ATHENS, week, Map.of())),
                List.of(
                        new Policy(
                                "standard",
                                1,
                                1,
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                "office",
                                Duration.ofMinutes(30),
                                Duration.ofHours(1),
                                Duration.ofHours(8),
                                80)),
                Handling.DEFAULT,
                List.of(),
                List.of(rosters),
                events);
    }

    private static Agent agent(String id, Set<String> languages) {
        return new Agent(id, id, Set.of("presales"), languages, Set.of(), 5, "", 1);
    }
}
