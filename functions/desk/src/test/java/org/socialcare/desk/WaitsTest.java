package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.testkit.Some;

/** A third party is waited for, and is not any more. */
class WaitsTest {
    private final DeskRoom room = new DeskRoom();
    private final String path =
            "/api/conversations/" + room.hears(Some.message("Where is my lamp?")).id().text();

    @Test
    void whom_and_since_when_stand_beside_the_ticket_whose_clock_rests() {
        var first = room.post(path + "/waits", "{\"for\":\" SF Express \"}").byEleni();
        var again = room.post(path + "/waits", "{\"for\":\" SF Express \"}").byEleni();

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.body().obj("entry").textOrEmpty("type")).isEqualTo("wait");
        assertThat(again.text()).isEqualTo(first.text());
        var read = room.get(path).byEleni().body();
        assertThat(read.obj("care").obj("waits").textOrEmpty("whom")).isEqualTo("SF Express");
        assertThat(read.arr("clocks").toString()).contains("paused");
    }

    @Test
    void an_empty_name_says_that_it_is_over() {
        room.post(path + "/waits", "{\"for\":\"SF Express\"}").byEleni();
        var over =
                room.post(path + "/waits", "{\"for\":\"\"}")
                        .with("idempotency-key", "key-over-0123456789");

        assertThat(over.byEleni().status()).isEqualTo(201);
        var read = room.get(path).byEleni().body();
        assertThat(read.obj("care").toString()).doesNotContain("SF Express");
        assertThat(read.arr("clocks").toString()).doesNotContain("paused");
    }

    @Test
    void a_name_that_is_too_long_is_told_at_its_place() {
        var body = "{\"for\":\"" + "x".repeat(101) + "\"}";

        assertThat(room.post(path + "/waits", body).byEleni().pointers()).containsExactly("/for");
        assertThat(room.post(path + "/waits", "{\"for\":\"\"}").byEleni().code())
                .isEqualTo("unchanged");
    }
}
