package org.socialcare.wire.ical;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date, or a time of a date in a zone. */
sealed interface When {
    Pattern FORMAT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})(Z?))?");
    int FIRST_YEAR = 1900;
    int LAST_YEAR = 2199;

    LocalDate date();

    record Day(LocalDate date) implements When {}

    record At(LocalDateTime time, ZoneId zone) implements When {
        @Override
        public LocalDate date() {
            return time.toLocalDate();
        }

        Instant instant() {
            return time.atZone(zone).toInstant();
        }
    }

    /**
     * The values of a line, by commas.
     *
     * @param zones what the names of zones in the file mean
     */
    static List<When> all(ContentLine line, Zones zones) {
        List<When> all = new ArrayList<>();
        for (String value : line.value().split(",", -1)) {
            all.add(read(value.strip(), line, zones));
        }
        return all;
    }

    static When one(ContentLine line, Zones zones) {
        return read(line.value().strip(), line, zones);
    }

    static When read(String value, ContentLine line, Zones zones) {
        Matcher parts = FORMAT.matcher(value);
        if (!parts.matches()) {
            throw new Unusable(line.number(), line.name() + " is no date or time");
        }
        try {
            LocalDate date = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                throw new Unusable(
                        line.number(),
                        "has a year that is not from " + FIRST_YEAR + " to " + LAST_YEAR);
            }
            if (parts.group(4) == null) return new Day(date);
            LocalTime time = LocalTime.of(number(parts, 4), number(parts, 5), number(parts, 6));
            boolean utc = parts.group(7).equals("Z");
            return new At(date.atTime(time), utc ? ZoneOffset.UTC : zones.of(line));
        } catch (DateTimeException never) {
            throw new Unusable(line.number(), line.name() + " is a date or time that never is");
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
