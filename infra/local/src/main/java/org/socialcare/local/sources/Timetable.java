package org.socialcare.local.sources;

import org.socialcare.local.template.TemplateException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** When a schedule is due: {@code rate(5 minutes)} or {@code cron(15 0 * * ? *)}. */
sealed interface Timetable {
    /** The next instant after this one; empty if there is none within four years. */
    Optional<Instant> after(Instant now);

    static Timetable of(String expression, String zone, String where) {
        String inner = expression.substring(expression.indexOf('(') + 1, expression.length() - 1);
        if (expression.startsWith("rate(")) {
            return new Rate(period(inner, where));
        }
        String[] fields = inner.strip().split("\\s+", -1);
        if (!expression.startsWith("cron(") || fields.length != 6) {
            throw new TemplateException(where, "not a schedule: " + expression);
        }
        return Cron.of(fields, ZoneId.of(zone), where);
    }

    /** Every so often. */
    record Rate(Duration period) implements Timetable {
        @Override
        public Optional<Instant> after(Instant now) {
            return Optional.of(now.plus(period));
        }
    }

    /** At certain minutes of certain days. */
    record Cron(
            BitSet minutes,
            BitSet hours,
            BitSet days,
            BitSet months,
            BitSet weekdays,
            BitSet years,
            ZoneId zone)
            implements Timetable {
        private static final List<String> MONTHS =
                List.of(
                        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV",
                        "DEC");
        private static final List<String> WEEKDAYS =
                List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

        static Cron of(String[] fields, ZoneId zone, String where) {
            return new Cron(
                    field(fields[0], 0, 59, List.of(), where),
                    field(fields[1], 0, 23, List.of(), where),
                    field(fields[2], 1, 31, List.of(), where),
                    field(fields[3], 1, 12, MONTHS, where),
                    field(fields[4], 1, 7, WEEKDAYS, where),
                    field(fields[5], 1970, 2199, List.of(), where),
                    zone);
        }

        @Override
        public Optional<Instant> after(Instant now) {
            ZonedDateTime at = now.atZone(zone).withSecond(0).withNano(0).plusMinutes(1);
            ZonedDateTime end = at.plusYears(4);
            while (at.isBefore(end)) {
                if (!isDay(at)) {
                    at = at.toLocalDate().plusDays(1).atStartOfDay(zone);
                } else if (!hours.get(at.getHour())) {
                    at = at.withMinute(0).plusHours(1);
                } else if (!minutes.get(at.getMinute())) {
                    at = at.plusMinutes(1);
                } else {
                    return Optional.of(at.toInstant());
                }
            }
            return Optional.empty();
        }

        private boolean isDay(ZonedDateTime at) {
            return years.get(at.getYear())
                    && months.get(at.getMonthValue())
                    && days.get(at.getDayOfMonth())
                    && weekdays.get(at.getDayOfWeek().getValue() % 7 + 1);
        }

        private static BitSet field(
                String field, int least, int most, List<String> names, String where) {
            var values = new BitSet();
            for (String part : field.split(",", -1)) {
                int slash = part.indexOf('/');
                int step = slash < 0 ? 1 : number(part.substring(slash + 1), List.of(), 0, where);
                String range = slash < 0 ? part : part.substring(0, slash);
                int dash = range.indexOf('-');
                boolean all = range.equals("*") || range.equals("?");
                int from =
                        all
                                ? least
                                : number(
                                        dash < 0 ? range : range.substring(0, dash),
                                        names,
                                        least,
                                        where);
                int single = slash < 0 ? from : most;
                int to =
                        dash < 0
                                ? (all ? most : single)
                                : number(range.substring(dash + 1), names, least, where);
                if (step < 1 || from < least || to > most || from > to) {
                    throw new TemplateException(
                            where, "not within " + least + "-" + most + ": " + field);
                }
                for (int value = from; value <= to; value += step) {
                    values.set(value);
                }
            }
            return values;
        }

        private static int number(String text, List<String> names, int least, String where) {
            int named = names.indexOf(text.toUpperCase(Locale.ROOT));
            if (named >= 0) {
                return named + least;
            }
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException notNumber) {
                throw new TemplateException(where, "not understood in a cron expression: " + text);
            }
        }
    }

    private static Duration period(String text, String where) {
        String[] words = text.strip().split("\\s+", -1);
        try {
            long count = Long.parseLong(words[0]);
            return switch (words.length == 2 ? words[1] : "") {
                case "minute", "minutes" -> Duration.ofMinutes(count);
                case "hour", "hours" -> Duration.ofHours(count);
                case "day", "days" -> Duration.ofDays(count);
                default -> throw new TemplateException(where, "not a rate: " + text);
            };
        } catch (NumberFormatException notNumber) {
            throw new TemplateException(where, "not a rate: " + text);
        }
    }
}
