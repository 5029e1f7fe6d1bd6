package org.socialcare.wire.ical;

import org.socialcare.domain.clock.Occasion;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Events, with all their repetitions, within a stretch of days. */
final class Expansion {
    /** Days looked at for all repetitions of a file: some hundred milliseconds. */
    private static final int MOST_DAYS = 3_000_000;

    private static final int MOST_OCCASIONS = 5_000;
    private static final Excluded NOTHING = new Excluded();

    private final List<Event> events;
    private final ZoneId zone;
    private final LocalDate first;
    private final LocalDate last;
    private final Consumer<ICalendar.Problem> problems;
    private final Map<String, Excluded> replaced = new HashMap<>();
    private final List<Occasion> occasions = new ArrayList<>();
    private int days;

    Expansion(
            List<Event> events,
            ZoneId zone,
            LocalDate first,
            LocalDate last,
            Consumer<ICalendar.Problem> problems) {
        this.events = events;
        this.zone = zone;
        this.first = first;
        this.last = last;
        this.problems = problems;
    }

    List<Occasion> occasions() {
        for (Event event : events) {
            event.replaces()
                    .ifPresent(
                            when ->
                                    replaced.computeIfAbsent(event.id(), _ -> new Excluded())
                                            .add(when));
        }
        for (Event event : events) {
            if (event.cancelled()) continue;
            try {
                expand(event);
            } catch (Unusable unusable) {
                problems.accept(unusable.problem());
            }
        }
        return occasions;
    }

    private void expand(Event event) {
        Excluded excluded = new Excluded();
        event.except().forEach(excluded::add);
        Excluded others =
                event.replaces().isPresent() ? NOTHING : replaced.getOrDefault(event.id(), NOTHING);
        for (When start : starts(event)) {
            if (!excluded.has(start) && !others.has(start)) take(event, start);
        }
    }

    /** The start itself is the first time, whatever the rule says. */
    private Set<When> starts(Event event) {
        Set<When> starts = new LinkedHashSet<>();
        starts.add(event.start());
        event.repeat().ifPresent(repeat -> repeat(event, repeat, starts));
        starts.addAll(event.also());
        return starts;
    }

    private void repeat(Event event, Repeat repeat, Set<When> starts) {
        LocalDate begin = event.start().date();
        LocalDate earliest = first.minusDays(event.length().toDays() + 2);
        boolean counts = repeat.count() > 0;
        LocalDate date = counts || begin.isAfter(earliest) ? begin.plusDays(1) : earliest;
        for (int count = 1; !counts || count < repeat.count(); date = date.plusDays(1)) {
            if (date.isAfter(last.plusDays(1))) return;
            days += repeat.effort();
            if (days > MOST_DAYS) throw new Unusable(event.line(), "repeats too often");
            if (!date.isAfter(begin) || !repeat.falls(date, begin)) continue;
            When start = on(date, event.start());
            if (repeat.until().filter(until -> isAfter(start, until)).isPresent()) return;
            starts.add(start);
            count++;
        }
    }

    private static When on(LocalDate date, When start) {
        return switch (start) {
            case When.Day _ -> new When.Day(date);
            case When.At(var time, var at) -> new When.At(date.atTime(time.toLocalTime()), at);
        };
    }

    private static boolean isAfter(When start, When until) {
        if (start instanceof When.At at && until instanceof When.At end) {
            return at.instant().isAfter(end.instant());
        }
        return start.date().isAfter(until.date());
    }

    private void take(Event event, When start) {
        LocalDateTime from = wall(start, Duration.ZERO);
        LocalDateTime to = wall(start, event.length());
        if (from.getSecond() != 0 || to.getSecond() != 0) {
            throw new Unusable(event.line(), "does not begin and end on full minutes");
        }
        if (from.toLocalDate().isAfter(last) || !to.isAfter(first.atStartOfDay())) return;
        if (!from.isBefore(to)) return; // An hour that the wall clock shows twice.
        if (occasions.size() >= MOST_OCCASIONS) {
            throw new Unusable(event.line(), "is too much: " + MOST_OCCASIONS + " are taken");
        }
        occasions.add(new Occasion(event.name(), from, to, start instanceof When.Day));
    }

    private LocalDateTime wall(When start, Duration later) {
        return switch (start) {
            case When.Day(var date) -> date.atStartOfDay().plus(later);
            case When.At at -> {
                Instant instant = at.instant().plus(later);
                yield instant.atZone(zone).toLocalDateTime();
            }
        };
    }
}
