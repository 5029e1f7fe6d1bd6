package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.desk.DeskRoom.Reply;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

class CalendarImportTest {
    private static final String WEEK =
            """
            {"zone":"Asia/Shanghai","week":{"mon":[{"from":"09:00","to":"17:00"}]},"exceptions":[]}\
            """;

    private final DeskRoom room = new DeskRoom();
    private final LocalDate today =
            room.clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();

    @Test
    void holidays_are_shown_before_they_are_saved_and_what_cannot_be_used_is_told() {
        var day = today.plusDays(40);
        var preview =
                ask(
                        "close",
                        "[]",
                        "DTSTART;VALUE=DATE:" + basic(day) + "\r\nSUMMARY:Feast",
                        "DTSTART;VALUE=DATE:" + basic(today.minusDays(1)),
                        "DTSTART;VALUE=DATE:" + basic(today.plusYears(3)),
                        "DTSTART;TZID=Mars:20260101T090000");

        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        var body = preview.body();
        assertThat(body.textOrEmpty("from")).isEqualTo(today.toString());
        assertThat(body.textOrEmpty("to")).isEqualTo(today.plusYears(2).toString());
        assertThat(body.number("events")).hasValue(3);
        assertThat(JsonWriter.write(body.get("exceptions").orElseThrow()))
                .isEqualTo("[{\"day\":\"" + day + "\",\"name\":\"Feast\",\"hours\":[]}]");
        assertThat(JsonWriter.write(body.get("problems").orElseThrow()))
                .isEqualTo(
                        "[{\"line\":13,\"reason\":\"TZID is no IANA time zone,"
                                + " and no VTIMEZONE of it is there\"}]");
        assertThat(body.number("problemCount")).hasValue(1);
        var saved = room.get("/api/settings").byLead().body();
        assertThat(saved.toString()).doesNotContain("Feast");
    }

    @Test
    void swapped_working_days_open_with_the_hours_that_are_given() {
        var day = today.plusDays(40);
        var preview =
                ask(
                        "open",
                        "[{\"from\":\"10:00\",\"to\":\"16:00\"}]",
                        "DTSTART;VALUE=DATE:" + basic(day) + "\r\nSUMMARY:Work");

        assertThat(preview.text()).contains("10:00").contains("Work");
        assertThat(ask("open", "[]", "DTSTART:" + basic(day)).pointers()).containsExactly("/hours");
    }

    @Test
    void a_file_of_many_years_is_cut_to_what_a_calendar_holds() {
        var events = new String[6];
        for (int i = 0; i < events.length; i++) {
            events[i] = "DTSTART:" + basic(today.plusDays(i)) + "\r\nDURATION:P360D";
        }
        var daily = "DTSTART:" + basic(today) + "\r\nRRULE:FREQ=DAILY";

        assertThat(ask("close", "[]", events).body().arr("exceptions")).hasSize(365);
        assertThat(ask("close", "[]", daily).body().arr("exceptions"))
                .hasSizeBetween(731, CalendarForm.MOST_EXCEPTIONS);
    }

    @Test
    void everything_that_is_wrong_is_named_and_only_admins_may_ask() {
        assertThat(send("{\"draft\":" + WEEK + "}").pointers())
                .containsExactlyInAnyOrder("/effect", "/hours", "/file");
        assertThat(send("{}").pointers()).containsExactly("/draft");
        assertThat(send("{\"draft\":{\"zone\":\"x\",\"week\":{},\"exceptions\":[]}}").pointers())
                .containsExactly("/draft/zone");
        assertThat(room.post("/api/calendars/import", "{}").byLead().status()).isEqualTo(403);
        var long513 = "{\"file\":\"" + "x".repeat(513 * 1024) + "\"}";
        assertThat(send(long513).status()).isEqualTo(413);
    }

    private Reply ask(String effect, String hours, String... events) {
        var file = new StringBuilder("BEGIN:VCALENDAR\r\n");
        for (var event : events) {
            file.append("BEGIN:VEVENT\r\n").append(event).append("\r\nEND:VEVENT\r\n");
        }
        var text = JsonWriter.write(Json.of(file.append("END:VCALENDAR\r\n").toString()));
        return send(
                "{\"draft\":"
                        + WEEK
                        + ",\"effect\":\""
                        + effect
                        + "\",\"hours\":"
                        + hours
                        + ",\"file\":"
                        + text
                        + "}");
    }

    private Reply send(String body) {
        return room.post("/api/calendars/import", body).byAdmin();
    }

    private static String basic(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
