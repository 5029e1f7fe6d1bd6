package org.socialcare.fuzz;

import org.socialcare.testkit.platform.Fixture;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All attacks, by the reader they are on: each way of signing, and the documents of all. */
final class Attacks {
    /** What platforms ask when an address is registered. */
    private static final List<String> GREETINGS =
            List.of(
                    "GET\n?hub.mode=subscribe\n?hub.verify_token=guess\n?hub.challenge=1\n\n",
                    "GET\n?signature=0\n?timestamp=1763371000\n?nonce=n-1\n?echostr=1\n\n",
                    "GET\n?msg_signature=0\n?timestamp=1763371000\n?nonce=n-1\n?echostr=AA==\n\n",
                    "GET\n?crc_token=abc\n\n",
                    "GET\n?challengeCode=890e4665-4dfe-4ab1-b689-ed553bceeed0\n\n");

    private Attacks() {}

    static Map<String, List<Attack>> all(Path root) {
        Map<String, List<Attack>> all = new LinkedHashMap<>();
        new Modes(root).all().forEach(mode -> all.put(mode.name(), on(mode)));
        all.put("documents", onDocuments(root));
        return all;
    }

    private static List<Attack> on(Mode mode) {
        return List.of(
                new Attack("forged", 20, () -> new ForgedCheck(mode), () -> letters(mode)),
                new Attack("signed", 25, () -> new SignedCheck(mode), () -> bodies(mode)),
                new Attack(
                        "shaped",
                        30,
                        () -> new ShapedCheck(mode, new SignedCheck(mode)),
                        Attacks::recipes),
                new Attack("answered", 17, () -> new AnsweredCheck(mode), Attacks::answers),
                new Attack("requested", 8, () -> new RequestedCheck(mode), Attacks::recipes));
    }

    private static List<Attack> onDocuments(Path root) {
        List<byte[]> json = new ArrayList<>();
        List<byte[]> xml = new ArrayList<>();
        for (Mode mode : new Modes(root).all()) {
            for (Fixture fixture : mode.contents()) {
                (fixture.name().endsWith(".xml") ? xml : json).add(fixture.body());
            }
        }
        return List.of(
                new Attack("json", 35, () -> DocumentChecks::json, () -> json),
                new Attack("xml", 35, () -> DocumentChecks::xml, () -> xml),
                new Attack("ical", 30, () -> CalendarCheck::ical, Attacks::calendars));
    }

    private static List<byte[]> bodies(Mode mode) {
        return mode.contents().stream().map(Fixture::body).toList();
    }

    /** Each content as it is overheard, and as a stranger would sign it. */
    private static List<byte[]> letters(Mode mode) {
        List<byte[]> letters = new ArrayList<>();
        for (byte[] body : bodies(mode)) {
            letters.add(Letter.of(mode.signer().sign(body, Mode.RECEIVED)).bytes());
            letters.add(Letter.of(mode.stranger().sign(body, Mode.RECEIVED)).bytes());
        }
        GREETINGS.forEach(one -> letters.add(Letter.bytes(one)));
        return letters;
    }

    private static List<byte[]> answers() {
        return List.of(
                Letter.bytes("200\n\n{}"),
                Letter.bytes("429\nretry-after: 30\n\n"),
                Letter.bytes("503\n\n<html></html>"));
    }

    /** A holiday, hours that repeat and one of them moved, and what repeats for ever. */
    private static List<byte[]> calendars() {
        return List.of(
                calendar(
                        """
                        BEGIN:VEVENT
                        DTSTART;VALUE=DATE:20261225
                        DTEND;VALUE=DATE:20261227
                        SUMMARY;LANGUAGE=en:Christ
                         mas\\, both days
                        END:VEVENT
                        """),
                calendar(
                        """
                        BEGIN:VEVENT
                        UID:a
                        DTSTART;TZID=Europe/Athens:20260601T090000
                        DURATION:P1DT1H30M
                        RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=40;BYDAY=TU,SU;WKST=MO
                        EXDATE;TZID=Europe/Athens:20260602T090000,20260616T090000
                        RDATE:20260701T090000Z
                        BEGIN:VALARM
                        TRIGGER:-P1D
                        END:VALARM
                        END:VEVENT
                        BEGIN:VEVENT
                        UID:a
                        RECURRENCE-ID;TZID=Europe/Athens:20260621T090000
                        DTSTART;TZID=Europe/Athens:20260622T110000
                        DURATION:PT1H
                        STATUS:CANCELLED
                        END:VEVENT
                        """),
                calendar(
                        """
                        BEGIN:VEVENT
                        DTSTART;VALUE=DATE:20000101
                        RRULE:FREQ=YEARLY;BYMONTH=1,11;BYDAY=1SA,-1SU;UNTIL=20301231T235959Z
                        END:VEVENT
                        BEGIN:VEVENT
                        DTSTART:20200131T220000
                        DURATION:P1W
                        RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
                        END:VEVENT
                        """));
    }

    private static byte[] calendar(String events) {
        String whole = "BEGIN:VCALENDAR\nVERSION:2.0\n" + events + "END:VCALENDAR\n";
        return whole.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static List<byte[]> recipes() {
        List<byte[]> recipes = new ArrayList<>();
        for (String each : List.of("a", "shape", "grow it differently", "0123456789")) {
            recipes.add(each.getBytes(StandardCharsets.UTF_8));
        }
        return recipes;
    }
}
