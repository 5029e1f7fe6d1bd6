package org.socialcare.domain.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rosters of few words. */
final class Plans {
    private Plans() {}

    static Shift shift(int fromHour, int toHour, Shift.Pause... pauses) {
        return new Shift(new Span(fromHour * 60, toHour * 60), List.of(pauses));
    }

    static Shift.Pause pause(int fromHour, int toHour) {
        return new Shift.Pause(new Span(fromHour * 60, toHour * 60), "lunch");
    }

    static Leave leave(String from, String to, String substitute) {
        return new Leave(
                LocalDate.parse(from),
                LocalDate.parse(to),
                "holiday",
                Optional.of(substitute).filter(it -> !it.isEmpty()));
    }

    static Roster weekly(Map<DayOfWeek, List<Shift>> week) {
        return new Roster("lin", week, Map.of(), List.of(), 1);
    }

    static Roster onLeave(String agent, Leave... leaves) {
        return new Roster(agent, Map.of(), Map.of(), List.of(leaves), 1);
    }
}
