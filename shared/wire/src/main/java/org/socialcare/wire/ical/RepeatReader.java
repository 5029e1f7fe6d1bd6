package org.socialcare.wire.ical;

import org.socialcare.wire.ical.Repeat.Frequency;
import org.socialcare.wire.ical.Repeat.Weekday;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a line RRULE; a part that is not known is refused, because it would change the days. */
final class RepeatReader {
    private static final Set<String> KNOWN =
            Set.of(
                    "FREQ",
                    "INTERVAL",
                    "COUNT",
                    "UNTIL",
                    "BYDAY",
                    "BYMONTH",
                    "BYMONTHDAY",
                    "BYYEARDAY",
                    "BYSETPOS",
                    "WKST");
    private static final Set<String> CHOOSING =
            Set.of("BYDAY", "BYMONTH", "BYMONTHDAY", "BYYEARDAY");
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Pattern WEEKDAY = Pattern.compile("([+-]?\\d{1,2})?([A-Z]{2})");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,6}");

    private final ContentLine line;
    private final Zones zones;
    private final Map<String, String> parts = new HashMap<>();

    RepeatReader(ContentLine line, Zones zones) {
        this.line = line;
        this.zones = zones;
    }

    Repeat read() {
        for (String part : line.value().strip().toUpperCase(Locale.ROOT).split(";", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            if (equals < 0 || !KNOWN.contains(name)) {
                throw problem("has a part that cannot be used, " + name);
            }
            parts.put(name, part.substring(equals + 1));
        }
        Frequency frequency = frequency();
        List<Weekday> days = days(frequency);
        Set<Integer> monthDays = numbers("BYMONTHDAY", -31, 31);
        if (frequency == Frequency.WEEKLY && !monthDays.isEmpty()) {
            throw problem("has BYMONTHDAY, which no week has");
        }
        Set<Integer> yearDays = numbers("BYYEARDAY", -366, 366);
        if (frequency != Frequency.YEARLY && !yearDays.isEmpty()) {
            throw problem("has BYYEARDAY, which only years have");
        }
        Set<Integer> positions = numbers("BYSETPOS", -366, 366);
        boolean chooses = parts.keySet().stream().anyMatch(CHOOSING::contains);
        if (!positions.isEmpty() && !chooses) {
            throw problem("has BYSETPOS, but nothing to choose from");
        }
        return new Repeat(
                frequency,
                parts.containsKey("INTERVAL") ? number("INTERVAL", 1, 10_000) : 1,
                parts.containsKey("COUNT") ? number("COUNT", 1, 100_000) : 0,
                parts.containsKey("UNTIL")
                        ? Optional.of(When.read(parts.getOrDefault("UNTIL", ""), line, zones))
                        : Optional.empty(),
                days,
                numbers("BYMONTH", 1, 12),
                monthDays,
                yearDays,
                positions,
                day(parts.getOrDefault("WKST", "MO")));
    }

    private Frequency frequency() {
        String named = parts.getOrDefault("FREQ", "");
        for (Frequency frequency : Frequency.values()) {
            if (frequency.name().equals(named)) return frequency;
        }
        throw problem("must repeat DAILY, WEEKLY, MONTHLY or YEARLY");
    }

    private List<Weekday> days(Frequency frequency) {
        List<Weekday> days = new ArrayList<>();
        if (!parts.containsKey("BYDAY")) return days;
        for (String text : parts.getOrDefault("BYDAY", "").split(",", -1)) {
            Matcher day = WEEKDAY.matcher(text.strip());
            if (!day.matches()) throw problem("has a BYDAY that is no weekday");
            int ordinal = day.group(1) == null ? 0 : Integer.parseInt(day.group(1));
            boolean counted = frequency == Frequency.MONTHLY || frequency == Frequency.YEARLY;
            if (day.group(1) != null && (ordinal == 0 || Math.abs(ordinal) > 53 || !counted)) {
                throw problem("counts weekdays that cannot be counted");
            }
            days.add(new Weekday(ordinal, day(day.group(2))));
        }
        return days;
    }

    private DayOfWeek day(String name) {
        int index = DAYS.indexOf(name);
        if (index < 0) throw problem("names a weekday that does not exist");
        return DayOfWeek.of(index + 1);
    }

    private Set<Integer> numbers(String name, int least, int most) {
        Set<Integer> numbers = new HashSet<>();
        if (parts.containsKey(name)) {
            for (String text : parts.getOrDefault(name, "").split(",", -1)) {
                numbers.add(number(name, text.strip(), least, most));
            }
        }
        return numbers;
    }

    private int number(String name, int least, int most) {
        return number(name, parts.getOrDefault(name, "").strip(), least, most);
    }

    private int number(String name, String text, int least, int most) {
        int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (number == 0 || number < least || number > most) {
            throw problem(name + " must be from " + least + " to " + most);
        }
        return number;
    }

    private Unusable problem(String reason) {
        return new Unusable(line.number(), "RRULE " + reason);
    }
}
