package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.Sending;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.testkit.Some;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.Duration;

/** What an agent does to a public comment beside answering below it. */
class CommentTest {
    private static final String KEY = "key-0123456789abcdef";
    private static final String OTHER_KEY = "another-key-0123456";

    private final DeskRoom room = new DeskRoom();
    private final Conversation conversation =
            room.hears(Some.message("Nothing but lies!").under("post1"));
    private final String path = "/api/conversations/" + conversation.id();

    @Test
    void a_comment_says_what_can_be_done_about_it() {
        assertThat(comment().arr("can").toString()).contains("answer_privately", "hide");
        assertThat(comment().get("hidden")).isEmpty();
        assertThat(room.get(path).byEleni().body().obj("window").number("longestPrivately"))
                .hasValue(2000);
    }

    @Test
    void a_direct_message_is_no_comment() {
        var direct = room.hears(Some.message("Hello"));
        var there = "/api/conversations/" + direct.id();
        var entry = room.get(there).byEleni().body().arr("entries").getFirst();

        var hidden =
                room.post(
                                there + "/comments/" + entry.textOrEmpty("id") + "/hide",
                                "{\"reason\":\"Insult\"}")
                        .byEleni();

        assertThat(entry.arr("can")).isEmpty();
        assertThat(hidden.status()).isEqualTo(409);
        assertThat(hidden.code()).isEqualTo("not_a_comment");
    }

    @Test
    void hiding_is_queued_once_and_shown_at_the_comment() {
        var first = hide("Insult");
        var again = hide("Insult");

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(stored().version()).isEqualTo(conversation.version() + 1);
        var visibility = comment().obj("visibility");
        assertThat(comment().flag("hidden")).isTrue();
        assertThat(visibility.textOrEmpty("reason")).isEqualTo("Insult");
        assertThat(visibility.obj("by").textOrEmpty("id")).isEqualTo("eleni");
        assertThat(visibility.obj("delivery").textOrEmpty("state")).isEqualTo("queued");
        assertThat(comment().arr("can").toString()).contains("show").doesNotContain("hide");
    }

    @Test
    void hiding_answers_nobody() {
        hide("Insult");

        assertThat(stored().ticket().flatMap(Ticket::waitingSince)).isPresent();
        assertThat(stored().clocks()).isEqualTo(conversation.clocks());
    }

    @Test
    void hiding_needs_a_reason_and_a_key_that_is_not_used_for_another() {
        assertThat(hide(" ").status()).isEqualTo(400);
        assertThat(hide("x".repeat(501)).body().arr("errors").toString()).contains("/reason");
        hide("Insult");

        assertThat(hide("Spam").code()).isEqualTo("idempotency_key_reused");
        assertThat(turn("hide", "{\"reason\":\"Spam\"}", OTHER_KEY).code())
                .isEqualTo("already_hidden");
    }

    @Test
    void a_hidden_comment_is_shown_again() {
        assertThat(turn("show", "{}", OTHER_KEY).code()).isEqualTo("not_hidden");
        hide("Insult");

        assertThat(turn("show", "{}", OTHER_KEY).status()).isEqualTo(202);

        assertThat(comment().flag("hidden")).isFalse();
        assertThat(comment().obj("visibility").textOrEmpty("wanted")).isEqualTo("shown");
    }

    @Test
    void a_hiding_that_failed_leaves_the_comment_visible_and_says_why() {
        hide("Insult");
        var wish = room.conversations.entry(conversation.id(), "visibility#" + KEY).orElseThrow();
        ended(wish, new SendResult.Refused("error 200"));

        assertThat(comment().flag("hidden")).isFalse();
        var delivery = comment().obj("visibility").obj("delivery");
        assertThat(delivery.textOrEmpty("state")).isEqualTo("failed");
        assertThat(delivery.textOrEmpty("reason")).isEqualTo("error 200");
        assertThat(comment().arr("can").toString()).contains("hide");
    }

    @Test
    void a_version_that_is_no_longer_current_is_refused() {
        var late =
                room.post(at("hide"), "{\"reason\":\"Insult\"}")
                        .with("If-Match", "\"9\"")
                        .byEleni();

        assertThat(late.code()).isEqualTo("version_conflict");
        assertThat(room.post(at("delete"), "{}").byEleni().status()).isEqualTo(404);
        assertThat(room.get(at("hide")).byEleni().status()).isEqualTo(405);
        assertThat(room.post(at("hide"), "{\"reason\":\"Insult\"}").bySam().status())
                .isEqualTo(404);
    }

    @Test
    void a_private_answer_is_an_answer_and_there_is_one() {
        var first = privately("Your order number, please?", KEY);
        var again = privately("Your order number, please?", KEY);
        var second = privately("And your name?", OTHER_KEY);

        assertThat(first.status()).isEqualTo(202);
        assertThat(first.body().obj("entry").flag("privately")).isTrue();
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(second.code()).isEqualTo("answered_privately");
        assertThat(stored().ticket().flatMap(Ticket::waitingSince)).isEmpty();
        assertThat(comment().arr("can").toString()).doesNotContain("answer_privately");
    }

    @Test
    void after_seven_days_only_a_public_answer_is_left() {
        room.clock.pass(Duration.ofDays(7).plusSeconds(1));

        assertThat(privately("Still there?", KEY).code()).isEqualTo("private_window_closed");
        assertThat(comment().arr("can").toString()).doesNotContain("answer_privately");
        assertThat(room.post(path + "/replies", "{\"text\":\"Hello\"}").byEleni().status())
                .isEqualTo(202);
    }

    @Test
    void what_is_meant_for_one_never_becomes_public_by_mistake() {
        var wrong = room.post(path + "/replies", "{\"text\":\"Hi\",\"privately\":true}").byEleni();
        var unknown = room.post(path + "/replies", "{\"text\":\"Hi\",\"privately\":\"eA\"}");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(unknown.byEleni().status()).isEqualTo(404);
        assertThat(stored().version()).isEqualTo(conversation.version());
    }

    @Test
    void a_private_answer_that_failed_is_repeated_in_private() {
        var entry = privately("Your order number, please?", KEY).body().obj("entry");
        var reply = room.conversations.entry(conversation.id(), "reply#" + KEY).orElseThrow();
        ended(reply, new SendResult.Refused("error 551"));

        var retried =
                room.post(path + "/replies/" + entry.textOrEmpty("id") + "/retry", "{}")
                        .with("idempotency-key", OTHER_KEY)
                        .byEleni();

        assertThat(retried.status()).isEqualTo(202);
        assertThat(retried.body().obj("entry").flag("privately")).isTrue();
    }

    private void ended(Entry ours, SendResult result) {
        var change = Sending.ended(stored(), Some.brand(), ours, 1, result, Some.NOW);
        room.conversations.save(change);
    }

    private DeskRoom.Reply hide(String reason) {
        return turn("hide", "{\"reason\":\"" + reason + "\"}", KEY);
    }

    private DeskRoom.Reply turn(String act, String body, String key) {
        return room.post(at(act), body).with("idempotency-key", key).byEleni();
    }

    private DeskRoom.Reply privately(String text, String key) {
        var body =
                Json.object()
                        .put("text", text)
                        .put("privately", comment().textOrEmpty("id"))
                        .build();
        return room.post(path + "/replies", JsonWriter.write(body))
                .with("idempotency-key", key)
                .byEleni();
    }

    private String at(String act) {
        return path + "/comments/" + comment().textOrEmpty("id") + "/" + act;
    }

    private Json comment() {
        return room.get(path).byEleni().body().arr("entries").stream()
                .filter(entry -> entry.textOrEmpty("type").equals("message"))
                .findFirst()
                .orElseThrow();
    }

    private Conversation stored() {
        return room.conversations.find(conversation.id()).orElseThrow();
    }
}
