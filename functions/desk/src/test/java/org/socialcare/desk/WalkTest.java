package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.desk.DeskRoom.Reply;
import org.socialcare.wire.json.Json;

/** The office of the brand works in Shanghai on weekdays from 9 to 12 and from 13 to 18. */
class WalkTest {
    private final DeskRoom room = new DeskRoom();

    @Test
    void it_tells_the_way_to_a_due_time_over_lunch_a_holiday_and_a_weekend() {
        var walk =
                walk("{\"calendar\":\"office\",\"start\":\"2026-04-30T11:30\",\"duration\":\"PT8H\"}")
                        .body();

        assertThat(walk.textOrEmpty("start")).isEqualTo("2026-04-30T03:30:00Z");
        assertThat(walk.textOrEmpty("due")).isEqualTo("2026-05-04T03:30:00Z");
        assertThat(walk.textOrEmpty("zone")).isEqualTo("Asia/Shanghai");
        assertThat(walk.textOrEmpty("remaining")).isEqualTo("PT0S");
        assertThat(walk.arr("steps").stream().map(step -> step.textOrEmpty("kind")))
                .containsExactly(
                        "open",
                        "outside_hours",
                        "open",
                        "outside_hours",
                        "exception",
                        "outside_hours",
                        "open");
        assertThat(walk.arr("steps").get(4).textOrEmpty("name")).isEqualTo("Labour Day");
        assertThat(walk.arr("steps").get(2).textOrEmpty("counted")).isEqualTo("PT5H");
        assertThat(walk.arr("steps").get(2).textOrEmpty("left")).isEqualTo("PT2H30M");
    }

    @Test
    void a_draft_is_walked_before_it_is_saved() {
        var walk =
                walk("""
                {"draft":{"zone":"Europe/Athens",
                          "week":{"sat":[{"from":"22:00","to":"06:00"}]},
                          "exceptions":[]},
                 "start":"2026-03-28T20:00:00Z","duration":"PT7H"}\
                """)
                        .body();

        assertThat(walk.textOrEmpty("due")).isEqualTo("2026-03-29T03:00:00Z");
        assertThat(walk.arr("steps").get(1).textOrEmpty("kind")).isEqualTo("offset_change");
        assertThat(walk.arr("steps").get(1).number("change")).hasValue(3_600);
    }

    @Test
    void without_a_calendar_time_just_passes_and_what_never_falls_due_says_so() {
        assertThat(
                        walk("{\"start\":\"2026-03-28T20:00:00Z\",\"duration\":\"PT7H\"}")
                                .body()
                                .textOrEmpty("due"))
                .isEqualTo("2026-03-29T03:00:00Z");
        var never =
                walk("""
                {"draft":{"zone":"UTC","week":{},
                          "exceptions":[{"day":"2026-03-01",
                                         "hours":[{"from":"09:00","to":"10:00"}]}]},
                 "start":"2026-03-28T20:00:00Z","duration":"PT7H"}\
                """)
                        .body();

        assertThat(never.get("due")).isEmpty();
        assertThat(never.get("cut")).contains(Json.of(true));
        assertThat(never.textOrEmpty("remaining")).isEqualTo("PT7H");
    }

    @Test
    void everything_that_is_wrong_is_named() {
        assertThat(walk("{\"calendar\":\"x\",\"start\":\"soon\",\"duration\":\"PT0S\"}").pointers())
                .containsExactlyInAnyOrder("/calendar", "/start", "/duration");
        assertThat(walk("{\"start\":\"+999999-01-01T00:00\",\"duration\":\"PT1S\"}").pointers())
                .containsExactly("/start");
        assertThat(
                        walk("{\"draft\":{\"zone\":\"Moon\",\"week\":{\"mo\":[]},\"exceptions\":[]}}")
                                .pointers())
                .containsExactly("/draft/zone", "/draft/week/mo");
    }

    @Test
    void agents_have_nothing_to_try_here() {
        assertThat(room.post("/api/calendars/walk", "{}").byEleni().status()).isEqualTo(403);
        assertThat(room.get("/api/calendars/walk").byLead().status()).isEqualTo(405);
        assertThat(room.post("/api/calendars/run", "{}").byLead().status()).isEqualTo(404);
    }

    private Reply walk(String body) {
        return room.post("/api/calendars/walk", body).byLead();
    }
}
