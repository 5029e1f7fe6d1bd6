package org.socialcare.wire.ical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.clock.Occasion;
import org.socialcare.wire.ical.ICalendar.Contents;
import org.socialcare.wire.ical.ICalendar.Problem;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

class ICalendarTest {
    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    private static final String OUTLOOK =
            """
            BEGIN:VTIMEZONE
            TZID:China Standard Time
            BEGIN:STANDARD
            DTSTART:16010101T000000
            TZOFFSETFROM:+0800
            TZOFFSETTO:+0800
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VTIMEZONE
            TZID:Eastern Standard Time
            BEGIN:STANDARD
            DTSTART:16011104T020000
            RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
            TZOFFSETFROM:-0400
            TZOFFSETTO:-0500
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010311T020000
            RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
            TZOFFSETFROM:-0500
            TZOFFSETTO:-0400
            END:DAYLIGHT
            END:VTIMEZONE
            BEGIN:VTIMEZONE
            TZID:(UTC+05:30) Delhi
            BEGIN:STANDARD
            DTSTART:19700101T000000
            RDATE:19710101T000000
            TZOFFSETFROM:+0553
            TZOFFSETTO:+0530
            END:STANDARD
            END:VTIMEZONE
            """;

    @Test
    void a_day_is_read_with_its_name_unfolded_and_unescaped() {
        var read =
                read(
                        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n"
                                + "DTSTART;VALUE=DATE:20261225\r\nDTEND;VALUE=DATE:20261227\r\n"
                                + "SUMMARY;LANGUAGE=en:Christ\r\n mas\\, both days\\;\\n fro\r\n"
                                + "\tm noon\r\nBEGIN:VALARM\r\nSUMMARY:wake\r\nTRIGGER:-P1D\r\n"
                                + "END:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");

        assertThat(read.problems()).isEmpty();
        assertThat(read.occasions())
                .containsExactly(
                        new Occasion(
                                "Christmas, both days;  from noon",
                                LocalDateTime.parse("2026-12-25T00:00"),
                                LocalDateTime.parse("2026-12-27T00:00"),
                                true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20260624T120000Z|DTEND:20260624T130000Z|2026-06-24T15:00|2026-06-24T16:00",
                "DTSTART;TZID=Asia/Shanghai:20260101T090000|DURATION:PT4H"
                        + "|2026-01-01T03:00|2026-01-01T07:00",
                "DTSTART;TZID=\"Europe/Athens\":20260101T090000|DURATION:P1DT1H30M"
                        + "|2026-01-01T09:00|2026-01-02T10:30",
                "DTSTART:20260101T220000|DURATION:P1W|2026-01-01T22:00|2026-01-08T22:00",
                "DTSTART:20260328T220000|DURATION:PT8H|2026-03-28T22:00|2026-03-29T07:00"
            })
    void a_time_is_told_by_the_wall_clock_of_the_calendar(
            String start, String end, String from, String to) {
        var read = read(event(start, end));

        assertThat(read.problems()).isEmpty();
        assertThat(read.occasions())
                .containsExactly(
                        new Occasion(
                                "", LocalDateTime.parse(from), LocalDateTime.parse(to), false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20200101|FREQ=YEARLY|2026-01-01 2027-01-01",
                "20200229|FREQ=YEARLY|",
                "20201126|FREQ=YEARLY;BYMONTH=11;BYDAY=4TH|2026-11-26 2027-11-25",
                "20200525|FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO|2026-05-25 2027-05-31",
                "20200104|FREQ=YEARLY;BYDAY=1SA,-1SU|2026-01-03 2026-12-27 2027-01-02 2027-12-26",
                "20200131|FREQ=YEARLY;BYMONTH=1,3;BYMONTHDAY=-1"
                        + "|2026-01-31 2026-03-31 2027-01-31 2027-03-31",
                "20200101|FREQ=YEARLY;INTERVAL=3|2026-01-01",
                "20251231|FREQ=YEARLY;COUNT=2|2026-12-31",
                "20200101|FREQ=YEARLY;UNTIL=20261231|2026-01-01",
                "20200101|FREQ=YEARLY;UNTIL=20261231T235959Z|2026-01-01",
                "20260612|FREQ=DAILY;COUNT=3|2026-06-12 2026-06-13 2026-06-14",
                "20260612|FREQ=DAILY;INTERVAL=2;UNTIL=20260617|2026-06-12 2026-06-14 2026-06-16",
                "20260612|FREQ=DAILY;BYDAY=SU;COUNT=3|2026-06-12 2026-06-14 2026-06-21",
                "20260601|FREQ=WEEKLY;COUNT=3|2026-06-01 2026-06-08 2026-06-15",
                "20260602|FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO"
                        + "|2026-06-02 2026-06-07 2026-06-16 2026-06-21",
                "20260602|FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU"
                        + "|2026-06-02 2026-06-14 2026-06-16 2026-06-28",
                "20260131|FREQ=MONTHLY;COUNT=3|2026-01-31 2026-03-31 2026-05-31",
                "20260110|FREQ=MONTHLY;BYDAY=2SA;COUNT=2|2026-01-10 2026-02-14",
                "20251231|FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=4"
                        + "|2026-01-30 2026-02-27 2026-03-31",
                "20260101|FREQ=YEARLY;BYMONTH=1;BYDAY=SA,SU;BYSETPOS=1,2;COUNT=4"
                        + "|2026-01-01 2026-01-03 2026-01-04 2027-01-02",
                "20260105|FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=2;COUNT=3"
                        + "|2026-01-05 2026-01-07 2026-01-14",
                "20250201|FREQ=YEARLY;BYYEARDAY=32,-1;UNTIL=20270101" + "|2026-02-01 2026-12-31"
            })
    void an_event_repeats_as_its_rule_says(String start, String rule, String days) {
        var read = read(event("DTSTART;VALUE=DATE:" + start, "RRULE:" + rule));

        assertThat(read.problems()).isEmpty();
        assertThat(dates(read)).isEqualTo(days == null ? "" : days);
    }

    /** As Outlook writes it; the rules of New York are those of many zones there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "China Standard Time|2026-01-05T03:00|2026-07-06T04:00",
                "Eastern Standard Time|2026-01-05T16:00|2026-07-06T16:00",
                "(UTC+05:30) Delhi|2026-01-05T05:30|2026-07-06T06:30"
            })
    void a_zone_the_file_describes_is_known_by_what_it_does(String zone, String one, String other) {
        var read =
                read(
                        calendar(
                                OUTLOOK
                                        + inZone(zone, "20260105T090000")
                                        + inZone(zone, "20260706T090000")));

        assertThat(read.problems()).isEmpty();
        assertThat(read.occasions())
                .extracting(Occasion::from)
                .containsExactly(LocalDateTime.parse(one), LocalDateTime.parse(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TZOFFSETTO:+0817|TZOFFSETTO:+0800|TZID is described as no IANA time zone is",
                "TZOFFSETTO:eight|TZOFFSETTO:+0800|TZOFFSETTO is no offset",
                "TZOFFSETTO:+9900|TZOFFSETTO:+0800|TZOFFSETTO is no offset",
                "X:y|TZOFFSETTO:+0800|ends what a zone is without TZOFFSETTO",
                "DTSTART:16010001T000000|DTSTART:16010101T000000|DTSTART of a zone is no time"
            })
    void a_zone_that_cannot_be_known_is_told_once_and_each_event_of_it(
            String instead, String line, String reason) {
        var china = OUTLOOK.substring(0, OUTLOOK.indexOf("BEGIN:VTIMEZONE", 20));
        var read =
                read(
                        calendar(
                                china.replace(line, instead)
                                        + inZone("China Standard Time", "20260105T090000")
                                        + inZone("China Standard Time", "20260706T090000")
                                        + inZone("Europe/Athens", "20260707T090000")));

        assertThat(read.problems()).extracting(Problem::reason).contains("TZID cannot be used");
        assertThat(read.problems().getFirst().reason()).isEqualTo(reason);
        assertThat(dates(read)).isEqualTo("2026-07-07");
    }

    private static String inZone(String zone, String start) {
        return "BEGIN:VEVENT\nDTSTART;TZID=\"%s\":%s\nDURATION:PT1H\nEND:VEVENT\n"
                .formatted(zone, start);
    }

    @Test
    void what_is_excluded_cancelled_or_moved_does_not_take_place() {
        var read =
                read(
                        calendar(
                                """
                                BEGIN:VEVENT
                                UID:a
                                DTSTART;TZID=Europe/Athens:20260601T090000
                                DURATION:PT1H
                                RRULE:FREQ=DAILY;COUNT=6
                                EXDATE;TZID=Europe/Athens:20260602T090000,20260602T100000
                                EXDATE:20260603T060000Z
                                EXDATE;VALUE=DATE:20260604
                                RDATE;TZID=Europe/Athens:20260701T090000
                                END:VEVENT
                                BEGIN:VEVENT
                                UID:a
                                RECURRENCE-ID;TZID=Europe/Athens:20260605T090000
                                DTSTART;TZID=Europe/Athens:20260610T110000
                                DURATION:PT1H
                                END:VEVENT
                                BEGIN:VEVENT
                                UID:a
                                RECURRENCE-ID;TZID=Europe/Athens:20260606T090000
                                STATUS:CANCELLED
                                DTSTART;TZID=Europe/Athens:20260606T090000
                                DURATION:PT1H
                                END:VEVENT
                                BEGIN:VEVENT
                                UID:b
                                STATUS:CANCELLED
                                DTSTART;VALUE=DATE:20260620
                                END:VEVENT
                                """));

        assertThat(read.problems()).isEmpty();
        assertThat(dates(read)).isEqualTo("2026-06-01 2026-07-01 2026-06-10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20260230|2|DTSTART is a date or time that never is",
                "DTSTART:tomorrow|2|DTSTART is no date or time",
                "DTSTART;TZID=Mars/Olympus:20260101T090000|2|TZID is no IANA time zone",
                "DTSTART:99990101|2|has a year that is not from 1900 to 2199",
                "SUMMARY:x|1|is an event without DTSTART",
                "DTSTART:20260101T090000|2|leaves the event without any length",
                "DURATION:PT-1H|2|DURATION is none",
                "DTEND:20251231|2|leaves the event without any length",
                "DTEND:20280101|2|makes the event longer than 366 days",
                "DTEND:20260101T120000|2|DTEND is of another kind than DTSTART",
                "DURATION:PT36H|2|is no whole number of days",
                "RRULE:FREQ=SECONDLY|2|RRULE must repeat DAILY",
                "RRULE:FREQ=YEARLY;BYSETPOS=1|2|RRULE has BYSETPOS, but nothing to choose from",
                "RRULE:FREQ=YEARLY;BYWEEKNO=1|2|RRULE has a part that cannot be used, BYWEEKNO",
                "RRULE:FREQ=MONTHLY;BYYEARDAY=1|2|RRULE has BYYEARDAY, which only years have",
                "RRULE:FREQ=YEARLY;COUNT=0|2|RRULE COUNT must be from 1 to 100000",
                "RRULE:FREQ=WEEKLY;BYDAY=1MO|2|RRULE counts weekdays that cannot be counted",
                "RRULE:FREQ=YEARLY;BYDAY=XX|2|RRULE names a weekday that does not exist",
                "RRULE:FREQ=YEARLY;UNTIL=never|2|RRULE is no date or time",
                "no colon here|2|has no colon",
                "X;A:b|2|has a parameter without a value",
                ";:|2|is no line of an iCalendar file"
            })
    void a_line_that_cannot_be_used_is_told_and_the_rest_is_used(
            String line, int place, String reason) {
        boolean start = line.startsWith("DTSTART") || line.startsWith("SUMMARY");
        var read =
                read(
                        calendar(
                                "BEGIN:VEVENT\n"
                                        + line
                                        + (start ? "" : "\nDTSTART;VALUE=DATE:20260101")
                                        + "\nEND:VEVENT\n"
                                        + "BEGIN:VEVENT\nDTSTART:20261028\nEND:VEVENT\n"));

        assertThat(read.problemCount()).isOne();
        assertThat(read.problems().getFirst().line()).isEqualTo(place + 1);
        assertThat(read.problems().getFirst().reason()).contains(reason);
        assertThat(dates(read)).endsWith("2026-10-28");
    }

    @Test
    void what_is_no_calendar_or_does_not_end_says_so() {
        assertThat(read("<html>").problems())
                .contains(new Problem(1, "does not begin an iCalendar file"));
        assertThat(read("").problems()).hasSize(1);
        assertThat(read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101\n").problems())
                .containsExactly(new Problem(2, "begins an event that does not end"));
        assertThat(read("BEGIN:VCALENDAR\n" + "X:y\n".repeat(20_000)).problems())
                .containsExactly(new Problem(0, "has more than 20000 lines"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RRULE:FREQ=DAILY;COUNT=100000\nDTSTART:19000101",
                "RRULE:FREQ=DAILY;INTERVAL=10000\nDTSTART:19000101",
                "RRULE:FREQ=DAILY\nDTSTART:20260101\nDURATION:P366D"
            })
    void a_file_that_repeats_without_end_is_stopped(String lines) {
        var read = read(calendar(("BEGIN:VEVENT\n" + lines + "\nEND:VEVENT\n").repeat(3_000)));

        assertThat(read.occasions()).hasSizeLessThanOrEqualTo(5_000);
        assertThat(read.problems()).hasSizeLessThanOrEqualTo(100);
        assertThat(read.events()).isEqualTo(3_000);
    }

    /** Whatever is done to a file, reading it ends with an answer. */
    @Test
    void no_damage_to_a_file_is_too_much() {
        var whole =
                calendar(
                        "BEGIN:VEVENT\nUID:a\nDTSTART;TZID=Europe/Athens:20260601T090000\n"
                                + "DURATION:PT1H\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;COUNT=9\n"
                                + "EXDATE:20270531T060000Z\nSUMMARY:a\\,b\nEND:VEVENT\n");
        var random = new Random(5545);
        for (int round = 0; round < 20_000; round++) {
            var damaged = new StringBuilder(whole);
            for (int i = random.nextInt(6); i >= 0; i--) {
                int at = random.nextInt(damaged.length());
                int from = random.nextInt(whole.length() - 20);
                var piece = whole.substring(from, from + random.nextInt(20));
                switch (random.nextInt(3)) {
                    case 0 -> damaged.deleteCharAt(at);
                    case 1 ->
                            damaged.setCharAt(
                                    at, "0123456789-;:=,TZ\n \"\\".charAt(random.nextInt(21)));
                    default -> damaged.insert(at, piece);
                }
            }
            var read = read(damaged.toString());
            assertThat(read.occasions())
                    .allSatisfy(each -> assertThat(each.from()).isBefore(each.to()));
        }
    }

    private static Contents read(String file) {
        return ICalendar.read(file, ATHENS, FIRST, LAST);
    }

    private static String event(String... lines) {
        return calendar("BEGIN:VEVENT\n" + String.join("\n", List.of(lines)) + "\nEND:VEVENT\n");
    }

    private static String calendar(String events) {
        return "BEGIN:VCALENDAR\n" + events + "END:VCALENDAR\n";
    }

    private static String dates(Contents read) {
        return read.occasions().stream()
                .map(each -> each.from().toLocalDate().toString())
                .collect(Collectors.joining(" "));
    }
}
