package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.testkit.Some;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

class PresenceTest {
    private final DeskRoom room = new DeskRoom();

    @ParameterizedTest
    @ValueSource(strings = {"online", "busy", "transfers_only", "away", "offline"})
    void every_status_is_kept(String status) {
        assertThat(choose("{\"status\":\"" + status + "\"}").status()).isEqualTo(200);

        assertThat(room.get("/api/me").byEleni().body().textOrEmpty("status")).isEqualTo(status);
    }

    @Test
    void a_break_says_why_and_colleagues_see_it() {
        assertThat(choose("{\"status\":\"break\"}").pointers()).containsExactly("/reason");
        assertThat(choose("{\"status\":\"break\",\"reason\":\" lunch \"}").status()).isEqualTo(200);

        var colleagues = room.get("/api/colleagues").byLead().body().arr("agents");
        assertThat(colleagues)
                .filteredOn(it -> it.textOrEmpty("username").equals("eleni"))
                .extracting(it -> it.textOrEmpty("status") + " " + it.textOrEmpty("reason"))
                .containsExactly("break lunch");
    }

    @Test
    void only_a_break_has_a_reason() {
        assertThat(choose("{\"status\":\"busy\",\"reason\":\"lunch\"}").pointers())
                .containsExactly("/reason");
        assertThat(
                        choose("{\"status\":\"break\",\"reason\":\"" + "x".repeat(101) + "\"}")
                                .pointers())
                .containsExactly("/reason");
    }

    @Test
    void a_lead_sees_what_a_day_was_like_and_where_nothing_is_known() {
        room.clock.pass(Duration.ofMinutes(10));
        choose("{\"status\":\"online\"}");
        room.clock.pass(Duration.ofMinutes(4));
        choose("{\"status\":\"break\",\"reason\":\"lunch\"}");
        room.clock.pass(Duration.ofMinutes(1));

        assertThat(room.get(day("eleni")).byEleni().status()).isEqualTo(403);
        var day = room.get(day("eleni")).byLead();

        assertThat(day.status()).as(day.text()).isEqualTo(200);
        assertThat(day.body().arr("intervals"))
                .extracting(it -> it.textOrEmpty("status") + it.textOrEmpty("reason"))
                .isEqualTo(List.of("", "online", "breaklunch"));
        assertThat(day.body().arr("intervals").getLast().textOrEmpty("to"))
                .isEqualTo(room.clock.instant().toString());
    }

    @Test
    void a_desk_that_was_left_alone_counts_as_away_and_comes_back_by_itself() {
        choose("{\"status\":\"online\"}");
        room.clock.pass(Duration.ofMinutes(20));
        var colleagues = room.get("/api/colleagues").byLead().body().arr("agents");
        assertThat(colleagues)
                .filteredOn(it -> it.textOrEmpty("username").equals("eleni"))
                .extracting(it -> it.textOrEmpty("status"))
                .containsExactly("away");

        room.get("/api/queue?tab=mine").byEleni();

        assertThat(room.told).hasSize(2);
        room.clock.pass(Duration.ofMinutes(1));
        assertThat(room.get(day("eleni")).byLead().body().arr("intervals"))
                .extracting(it -> it.textOrEmpty("status") + " " + it.textOrEmpty("cause"))
                .endsWith("away silent", "online returned");
    }

    @Test
    void of_nobody_there_is_no_day_and_a_day_must_be_one() {
        assertThat(room.get(day("nobody")).byLead().status()).isEqualTo(404);
        assertThat(room.get("/api/colleagues/eleni/presence/soon").byLead().pointers())
                .containsExactly("/day");
    }

    private DeskRoom.Reply choose(String body) {
        return room.put("/api/me/status", body).byEleni();
    }

    private String day(String agent) {
        var zone = Some.brand().zone();
        return "/api/colleagues/"
                + agent
                + "/presence/"
                + LocalDate.ofInstant(room.clock.instant(), zone);
    }
}
