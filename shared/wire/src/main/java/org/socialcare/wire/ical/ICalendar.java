package org.socialcare.wire.ical;

import org.socialcare.domain.clock.Occasion;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads an iCalendar file (RFC 5545). Whatever cannot be used is told with its line, and the rest
 * is used; no file, however made, takes more than a bounded time.
 */
public final class ICalendar {
    /** Of a file. */
    public static final int MOST_LINES = 20_000;

    private static final int MOST_PROBLEMS = 100;

    private final ZoneId zone;
    private final List<Problem> problems = new ArrayList<>();
    private int problemCount;

    private ICalendar(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * What a file says of a stretch of time.
     *
     * @param occasions in the order of the file, each repetition on its own
     * @param problems the first hundred
     * @param problemCount how many there are
     * @param events how many were read, whether or not any falls into the stretch
     */
    public record Contents(
            List<Occasion> occasions, List<Problem> problems, int problemCount, int events) {
        public Contents {
            occasions = List.copyOf(occasions);
            problems = List.copyOf(problems);
        }
    }

    /**
     * What cannot be used.
     *
     * @param line from 1; 0 for the file as a whole
     * @param reason in words that follow those of the line
     */
    public record Problem(int line, String reason) {}

    /**
     * The events that touch a stretch of days.
     *
     * @param zone of the wall clock that occasions are told by, and of times that name no other
     */
    public static Contents read(String file, ZoneId zone, LocalDate first, LocalDate last) {
        return new ICalendar(zone).contents(file, first, last);
    }

    private Contents contents(String file, LocalDate first, LocalDate last) {
        if (file.lines().limit(MOST_LINES + 1L).count() > MOST_LINES) {
            problem(new Problem(0, "has more than " + MOST_LINES + " lines"));
            return new Contents(List.of(), problems, problemCount, 0);
        }
        List<ContentLine> lines = Lines.read(file, this::problem);
        if (lines.isEmpty() || !lines.getFirst().is("BEGIN", "VCALENDAR")) {
            problem(new Problem(1, "does not begin an iCalendar file"));
            return new Contents(List.of(), problems, problemCount, 0);
        }
        List<Event> events = events(lines, Zones.of(lines, zone, first, last));
        List<Occasion> occasions =
                new Expansion(events, zone, first, last, this::problem).occasions();
        return new Contents(occasions, problems, problemCount, events.size());
    }

    /** What lies within an event, such as an alarm, is none of its own lines. */
    private List<Event> events(List<ContentLine> lines, Zones zones) {
        List<Event> events = new ArrayList<>();
        List<ContentLine> own = new ArrayList<>();
        int begin = 0;
        int depth = 0;
        for (ContentLine line : lines) {
            if (begin == 0) {
                if (line.is("BEGIN", "VEVENT")) begin = line.number();
            } else if (line.is("BEGIN", "VEVENT")) {
                problem(new Problem(begin, "begins an event that does not end"));
                begin = line.number();
                own.clear();
                depth = 0;
            } else if (line.is("END", "VEVENT")) {
                event(begin, own, zones).ifPresent(events::add);
                begin = 0;
                own.clear();
                depth = 0;
            } else if (line.name().equals("BEGIN")) {
                depth++;
            } else if (line.name().equals("END")) {
                depth--;
            } else if (depth <= 0) {
                own.add(line);
            }
        }
        if (begin != 0) problem(new Problem(begin, "begins an event that does not end"));
        return events;
    }

    private Optional<Event> event(int begin, List<ContentLine> lines, Zones zones) {
        try {
            return Optional.of(new EventReader(begin, zones).read(lines));
        } catch (Unusable unusable) {
            problem(unusable.problem());
            return Optional.empty();
        }
    }

    private void problem(Problem problem) {
        problemCount++;
        if (problems.size() < MOST_PROBLEMS) problems.add(problem);
    }
}
