package org.socialcare.fuzz;

import org.socialcare.domain.clock.Occasion;
import org.socialcare.wire.ical.ICalendar;
import org.socialcare.wire.ical.ICalendar.Contents;
import org.socialcare.wire.ical.ICalendar.Problem;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The reader of the calendar files that admins bring along. */
final class CalendarCheck {
    private static final ZoneId ZONE = ZoneId.of("Europe/Athens");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);
    private static final int MOST_PROBLEMS = 100;

    /** Three million days of repetitions may be looked at in a file of any size. */
    private static final long REPETITIONS = 1L << 30;

    private CalendarCheck() {}

    /** It is read, whatever it is, and what cannot be used is told with its line. */
    static void ical(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        Cost.bound(file.length, REPETITIONS, () -> reads(text));
    }

    private static void reads(String text) {
        Contents contents = ICalendar.read(text, ZONE, FIRST, LAST);
        contents.occasions().forEach(CalendarCheck::takesPlace);
        long lines = text.lines().count();
        contents.problems().forEach(problem -> isTold(problem, lines));
        Broken.unless(
                contents.problems().size() == Math.min(MOST_PROBLEMS, contents.problemCount()),
                () -> contents.problems().size() + " of " + contents.problemCount() + " told");
        Broken.unless(
                contents.events() > 0 || contents.occasions().isEmpty(),
                () -> "occasions of no event: " + contents.occasions());
        String folded = String.join("\r\n", text.lines().toList());
        Broken.unless(
                ICalendar.read(folded, ZONE, FIRST, LAST).equals(contents),
                () -> "with other ends of lines it is another: " + contents);
    }

    private static void takesPlace(Occasion occasion) {
        Broken.unless(
                occasion.from().isBefore(occasion.to()),
                () -> "ends before it begins: " + occasion);
        Broken.unless(
                !occasion.from().toLocalDate().isAfter(LAST)
                        && occasion.to().isAfter(FIRST.atStartOfDay()),
                () -> "outside of what was asked for: " + occasion);
        Broken.unless(
                !occasion.wholeDays()
                        || (occasion.from().toLocalTime().equals(LocalTime.MIDNIGHT)
                                && occasion.to().toLocalTime().equals(LocalTime.MIDNIGHT)),
                () -> "whole days with a time: " + occasion);
    }

    private static void isTold(Problem problem, long lines) {
        Broken.unless(!problem.reason().isBlank(), () -> "refused without a reason");
        Broken.unless(
                problem.line() >= 0 && problem.line() <= Math.max(1, lines),
                () -> "a line that is not there: " + problem);
    }
}
