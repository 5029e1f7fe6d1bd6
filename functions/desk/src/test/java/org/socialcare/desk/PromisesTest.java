package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.testkit.Some;
import org.socialcare.wire.json.Json;

import java.time.Duration;

/** A promise in words is a clock beside the others until a person has answered. */
class PromisesTest {
    private final DeskRoom room = new DeskRoom();
    private final String path =
            "/api/conversations/" + room.hears(Some.message("Where is my lamp?")).id().text();
    private final String until = room.clock.instant().plus(Duration.ofHours(3)).toString();

    @Test
    void it_stands_beside_the_ticket_with_its_countdown_and_is_made_once() {
        var first = make();
        var again = make();

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.body().obj("entry").textOrEmpty("type")).isEqualTo("promise");
        assertThat(first.body().obj("entry").textOrEmpty("until")).isEqualTo(until);
        assertThat(again.text()).isEqualTo(first.text());
        var read = room.get(path).byEleni().body();
        assertThat(read.obj("care").obj("promise").textOrEmpty("until")).isEqualTo(until);
        assertThat(read.obj("care").obj("promise").obj("by").textOrEmpty("username"))
                .isEqualTo("eleni");
        assertThat(clock(read).textOrEmpty("state")).isEqualTo("running");
        assertThat(clock(read).textOrEmpty("due")).isEqualTo(until);
    }

    @Test
    void an_answer_keeps_it_and_a_ticket_is_not_closed_before() {
        make();
        var close = room.post(path + "/resolution", "{\"outcome\":\"solved\"}");
        var early = close.with("if-match", version()).byEleni();
        assertThat(early.code()).isEqualTo("promise_stands");

        room.clock.pass(Duration.ofSeconds(5));
        room.post(path + "/replies", "{\"text\":\"It is on its way.\"}")
                .with("idempotency-key", "key-reply-0123456789")
                .byEleni();
        var read = room.get(path).byEleni().body();
        assertThat(read.get("care")).isEmpty();
        assertThat(clock(read).textOrEmpty("state")).isEqualTo("met");
    }

    @Test
    void it_is_moved_withdrawn_or_kept_elsewhere_with_a_reason() {
        make();
        var later = room.clock.instant().plus(Duration.ofHours(9)).toString();
        var moved =
                act("move", "\"until\":\"" + later + "\",\"reason\":\"ill\"", "key-move-012345678");
        assertThat(moved.status()).as(moved.text()).isEqualTo(201);
        assertThat(moved.body().obj("entry").textOrEmpty("instead")).isEqualTo(until);
        assertThat(act("withdraw", "\"reason\":\" \"", "key-none-012345678").pointers())
                .containsExactly("/reason");

        var kept = act("kept", "\"reason\":\"by phone\"", "key-kept-012345678");
        assertThat(kept.body().obj("entry").textOrEmpty("type")).isEqualTo("promise_ended");
        assertThat(kept.body().obj("entry").flag("kept")).isTrue();
        var read = room.get(path).byEleni().body();
        assertThat(read.get("care")).isEmpty();
        assertThat(read.arr("clocks").toString()).doesNotContain("promise");
        assertThat(act("withdraw", "\"reason\":\"x\"", "key-over-012345678").code())
                .isEqualTo("no_promise");
    }

    @Test
    void a_key_means_one_promise_alone() {
        make();
        var other = room.clock.instant().plus(Duration.ofHours(4)).toString();

        assertThat(room.post(path + "/promises", made(other)).byEleni().code())
                .isEqualTo("idempotency_key_reused");
    }

    @Test
    void what_is_wrong_is_told_at_its_place() {
        assertThat(act("make", "\"until\":\"noon\"", "key-noon-012345678").pointers())
                .containsExactly("/until");
        assertThat(
                        act("make", "\"until\":\"2001-01-01T00:00:00Z\"", "key-past-012345678")
                                .pointers())
                .containsExactly("/until");
        assertThat(act("hope", "\"until\":\"" + until + "\"", "key-hope-012345678").pointers())
                .containsExactly("/act");
    }

    @Test
    void the_usual_times_are_told_and_whether_somebody_works_then() {
        var answer = room.get(path + "/promises?at=" + until).byEleni().body();

        assertThat(answer.textOrEmpty("zone")).isEqualTo(room.brand.zone().getId());
        assertThat(answer.arr("times").stream().map(time -> time.textOrEmpty("choice")))
                .contains("in_an_hour", "tomorrow_at_noon", "own");
        assertThat(room.get(path + "/promises?at=soon").byEleni().pointers())
                .containsExactly("/at");
    }

    private DeskRoom.Reply make() {
        return room.post(path + "/promises", made(until)).byEleni();
    }

    private static String made(String until) {
        return "{\"act\":\"make\",\"until\":\"" + until + "\"}";
    }

    private DeskRoom.Reply act(String act, String members, String key) {
        return room.post(path + "/promises", "{\"act\":\"" + act + "\"," + members + "}")
                .with("idempotency-key", key)
                .byEleni();
    }

    private String version() {
        return "\"" + room.get(path).byEleni().body().number("version").orElseThrow() + "\"";
    }

    private static Json clock(Json conversation) {
        return conversation.arr("clocks").stream()
                .filter(clock -> clock.textOrEmpty("kind").equals("promise"))
                .findFirst()
                .orElseThrow();
    }
}
