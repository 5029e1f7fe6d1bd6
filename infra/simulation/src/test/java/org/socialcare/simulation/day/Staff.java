package org.socialcare.simulation.day;

import org.socialcare.domain.roster.Leave;
import org.socialcare.domain.roster.Roster;
import org.socialcare.domain.roster.Shift;
import org.socialcare.domain.roster.Span;
import org.socialcare.domain.settings.Agent;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who works in the shop, and when they are meant to: early, late and one night shift, with breaks
 * that leave gaps, nobody at all between five and eight, and one on leave with a substitute.
 */
record Staff(List<Agent> agents, List<Roster> rosters) {
    private static final int HOUR = 60;

    static Staff of(LocalDate monday) {
        List<Agent> agents = new ArrayList<>();
        List<Roster> rosters = new ArrayList<>();
        add(agents, rosters, "ann", shift(8, 16, 12 * HOUR), "zh", "en");
        add(agents, rosters, "bao", shift(8, 16, 12 * HOUR + 30), "zh");
        add(agents, rosters, "chen", shift(9, 17, 13 * HOUR), "zh");
        add(agents, rosters, "dora", shift(9, 17, 13 * HOUR), "en", "el");
        add(agents, rosters, "eva", shift(10, 18, 14 * HOUR), "zh", "en");
        add(agents, rosters, "fang", shift(13, 21, 17 * HOUR), "zh");
        add(agents, rosters, "gil", shift(13, 21, 17 * HOUR + 30), "en", "zh");
        add(agents, rosters, "hera", shift(14, 22, 18 * HOUR), "el", "en");
        add(agents, rosters, "iris", shift(15, 23, 19 * HOUR), "zh", "en");
        add(agents, rosters, "juan", shift(21, 29, 25 * HOUR), "zh", "en");
        var leave =
                new Leave(monday.plusDays(1), monday.plusDays(2), "holiday", Optional.of("bao"));
        rosters.replaceAll(
                it ->
                        it.agent().equals("chen")
                                ? new Roster(it.agent(), it.week(), Map.of(), List.of(leave), 1)
                                : it);
        return new Staff(List.copyOf(agents), List.copyOf(rosters));
    }

    private static void add(
            List<Agent> agents, List<Roster> rosters, String id, Shift shift, String... languages) {
        agents.add(
                new Agent(
                        id,
                        id,
                        Set.of("care"),
                        Set.copyOf(Arrays.asList(languages)),
                        Set.of(),
                        3,
                        "",
                        1));
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(shift));
        }
        rosters.add(new Roster(id, week, Map.of(), List.of(), 1));
    }

    private static Shift shift(int from, int to, int lunch) {
        var span = new Span(from * HOUR, to * HOUR);
        return new Shift(span, List.of(new Shift.Pause(new Span(lunch, lunch + 30), "lunch")));
    }
}
