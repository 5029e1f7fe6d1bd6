package org.socialcare.domain.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When one agent is meant to work, by the clock on the wall of the brand's zone.
 *
 * @param week the shifts that begin on a weekday; a day that is missing is free
 * @param days replace the weekday's shifts on that date; without shifts the day is free
 * @param leaves come before both
 */
public record Roster(
        String agent,
        Map<DayOfWeek, List<Shift>> week,
        Map<LocalDate, List<Shift>> days,
        List<Leave> leaves,
        long version) {
    public Roster {
        Map<DayOfWeek, List<Shift>> weekly = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, shifts) -> weekly.put(day, List.copyOf(shifts)));
        week = Map.copyOf(weekly);
        Map<LocalDate, List<Shift>> dated = new HashMap<>();
        days.forEach((day, shifts) -> dated.put(day, List.copyOf(shifts)));
        days = Map.copyOf(dated);
        leaves = List.copyOf(leaves);
    }

    /** The same as stored under that version. */
    public Roster at(long stored) {
        return new Roster(agent, week, days, leaves, stored);
    }

    /** What a roster says of one instant. */
    public enum Plan {
        WORKING,
        /** In a shift, in one of its breaks. */
        PAUSE,
        OFF,
        LEAVE,
        /** The roster knows leaves only, and this is none. */
        NOT_PLANNED
    }

    /** Somebody whose leave begins tonight still ends the night shift that began before. */
    public Plan at(Instant now, ZoneId zone) {
        return at(LocalDateTime.ofInstant(now, zone));
    }

    /** The same of a time on the wall clock of the brand's zone. */
    public Plan at(LocalDateTime local) {
        LocalDate today = local.toLocalDate();
        int minute = local.getHour() * 60 + local.getMinute();
        Optional<Plan> planned =
                within(shiftsOf(today.minusDays(1)), minute + Span.DAY)
                        .or(() -> within(shiftsOf(today), minute));
        if (planned.isPresent()) return planned.get();
        if (leave(today).isPresent()) return Plan.LEAVE;
        return plansShifts() ? Plan.OFF : Plan.NOT_PLANNED;
    }

    /** The leave a day lies in. */
    public Optional<Leave> leave(LocalDate day) {
        return leaves.stream().filter(leave -> leave.covers(day)).findFirst();
    }

    /** Who stands in for the agent at this instant; nobody while the agent is not on leave. */
    public Optional<String> substitute(Instant now, ZoneId zone) {
        return at(now, zone) == Plan.LEAVE
                ? leave(LocalDate.ofInstant(now, zone)).flatMap(Leave::substitute)
                : Optional.empty();
    }

    /** The shifts that begin on a day, leave or not. */
    public List<Shift> planned(LocalDate day) {
        List<Shift> changed = days.get(day);
        return changed != null ? changed : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    /** Whether it says more than when the agent is away. */
    public boolean plansShifts() {
        return !week.isEmpty() || !days.isEmpty();
    }

    /** Whether one of its shifts lasts at some time from one instant to the other. */
    public boolean hasShift(Instant from, Instant until, ZoneId zone) {
        return LocalDate.ofInstant(from, zone)
                .minusDays(1)
                .datesUntil(LocalDate.ofInstant(until, zone).plusDays(1))
                .anyMatch(
                        day ->
                                shiftsOf(day).stream()
                                        .map(Shift::span)
                                        .anyMatch(
                                                span ->
                                                        instant(day, span.to(), zone).isAfter(from)
                                                                && instant(day, span.from(), zone)
                                                                        .isBefore(until)));
    }

    /** That instant, or where it lies in leaves the end of the last of them. */
    public Instant backAt(Instant from, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(from, zone);
        if (leave(day).isEmpty()) return from;
        while (leave(day).isPresent()) day = leave(day).get().to().plusDays(1);
        return instant(day, 0, zone);
    }

    private static Instant instant(LocalDate day, int minute, ZoneId zone) {
        return day.atStartOfDay().plusMinutes(minute).atZone(zone).toInstant();
    }

    private List<Shift> shiftsOf(LocalDate day) {
        return leave(day).isPresent() ? List.of() : planned(day);
    }

    private static Optional<Plan> within(List<Shift> shifts, int minute) {
        return shifts.stream()
                .filter(shift -> shift.span().covers(minute))
                .findFirst()
                .map(
                        shift ->
                                shift.pauses().stream().anyMatch(p -> p.span().covers(minute))
                                        ? Plan.PAUSE
                                        : Plan.WORKING);
    }
}
