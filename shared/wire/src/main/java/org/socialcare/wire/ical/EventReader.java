package org.socialcare.wire.ical;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines between BEGIN:VEVENT and END:VEVENT. */
final class EventReader {
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Pattern DURATION =
            Pattern.compile(
                    "\\+?P(?:(\\d{1,3})W|(?:(\\d{1,4})D)?(?:T(?:(\\d{1,4})H)?(?:(\\d{1,5})M)?"
                            + "(?:(\\d{1,6})S)?)?)");

    private final int begin;
    private final Zones zones;
    private final Map<String, ContentLine> single = new HashMap<>();
    private final List<When> also = new ArrayList<>();
    private final List<When> except = new ArrayList<>();

    EventReader(int begin, Zones zones) {
        this.begin = begin;
        this.zones = zones;
    }

    Event read(List<ContentLine> lines) {
        for (ContentLine line : lines) {
            switch (line.name()) {
                case "EXDATE" -> except.addAll(When.all(line, zones));
                case "RDATE" -> also.addAll(When.all(line, zones));
                default -> {
                    @Nullable ContentLine before = single.putIfAbsent(line.name(), line);
                    if (before != null && line.name().equals("RRULE")) {
                        throw new Unusable(line.number(), "is a second RRULE");
                    }
                }
            }
        }
        When start = When.one(required("DTSTART"), zones);
        if (also.stream().anyMatch(each -> each.getClass() != start.getClass())) {
            throw new Unusable(begin, "has an RDATE of another kind than its DTSTART");
        }
        return new Event(
                begin,
                text("UID"),
                text("SUMMARY"),
                start,
                length(start),
                line("RRULE").map(line -> Repeat.read(line, zones)),
                also,
                except,
                line("RECURRENCE-ID").map(line -> When.one(line, zones)),
                text("STATUS").equalsIgnoreCase("CANCELLED"));
    }

    private Duration length(When start) {
        boolean days = start instanceof When.Day;
        ContentLine line =
                line("DTEND").or(() -> line("DURATION")).orElseGet(() -> required("DTSTART"));
        Duration length =
                switch (line.name()) {
                    case "DTEND" -> between(start, When.one(line, zones), line);
                    case "DURATION" -> duration(line);
                    default -> days ? Duration.ofDays(1) : Duration.ZERO;
                };
        if (!length.isPositive()) {
            throw new Unusable(line.number(), "leaves the event without any length");
        }
        if (length.compareTo(LONGEST) > 0) {
            throw new Unusable(line.number(), "makes the event longer than 366 days");
        }
        if (days && length.toSeconds() % 86_400 != 0) {
            throw new Unusable(line.number(), "is no whole number of days, as the start is a date");
        }
        return length;
    }

    private static Duration between(When start, When end, ContentLine line) {
        if (start instanceof When.Day(var first) && end instanceof When.Day(var last)) {
            return Duration.ofDays(ChronoUnit.DAYS.between(first, last));
        }
        if (start instanceof When.At from && end instanceof When.At to) {
            return Duration.between(from.instant(), to.instant());
        }
        throw new Unusable(line.number(), "DTEND is of another kind than DTSTART");
    }

    private static Duration duration(ContentLine line) {
        Matcher parts = DURATION.matcher(line.value().strip());
        if (!parts.matches()) throw new Unusable(line.number(), "DURATION is none");
        return Duration.ofDays(7L * number(parts, 1) + number(parts, 2))
                .plusHours(number(parts, 3))
                .plusMinutes(number(parts, 4))
                .plusSeconds(number(parts, 5));
    }

    private static int number(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
    }

    private String text(String name) {
        return line(name).map(ContentLine::text).orElse("");
    }

    private ContentLine required(String name) {
        return line(name).orElseThrow(() -> new Unusable(begin, "is an event without " + name));
    }

    private Optional<ContentLine> line(String name) {
        return Optional.ofNullable(single.get(name));
    }
}
