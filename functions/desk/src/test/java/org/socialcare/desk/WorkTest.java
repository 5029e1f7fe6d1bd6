package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.testkit.Some;

import java.time.Duration;

/** Reading a conversation, and what an agent does in it. */
class WorkTest {
    private final DeskRoom room = new DeskRoom();
    private final Conversation conversation = room.hears(Some.message("Is the blue one there?"));
    private final String path = "/api/conversations/" + conversation.id();

    @Test
    void a_conversation_shows_header_clocks_window_and_entries() {
        var body = room.get(path).byEleni().body();

        assertThat(body.obj("ticket").textOrEmpty("status")).isEqualTo("open");
        assertThat(body.arr("clocks")).isNotEmpty();
        assertThat(body.obj("window").flag("canReply")).isTrue();
        assertThat(body.arr("entries")).hasSize(1);
        assertThat(body.arr("entries").getFirst().textOrEmpty("text"))
                .isEqualTo("Is the blue one there?");
        assertThat(body.flag("complete")).isTrue();
    }

    @Test
    void another_teams_conversation_is_as_if_it_were_not_there() {
        assertThat(room.get(path).bySam().status()).isEqualTo(404);
        assertThat(room.post(path + "/notes", "{\"text\":\"Hi\"}").bySam().status()).isEqualTo(404);
        assertThat(room.get(path).byLead().status()).isEqualTo(200);
    }

    @Test
    void a_conversation_that_has_not_changed_is_not_sent_again() {
        var tag = room.get(path).byEleni().header("etag");

        assertThat(room.get(path).with("If-None-Match", tag).byEleni().status()).isEqualTo(304);
    }

    @Test
    void what_is_new_since_a_position_is_to_be_merged() {
        var position = room.get(path).byEleni().body().textOrEmpty("position");
        room.post(path + "/notes", "{\"text\":\"Ask the store\"}").byEleni();

        var news = room.get(path + "?since=" + position).byEleni().body();

        assertThat(news.flag("complete")).isFalse();
        assertThat(news.arr("entries").toString()).contains("Ask the store");
    }

    @Test
    void a_reply_is_queued_and_repeating_it_adds_nothing() {
        var first = room.post(path + "/replies", "{\"text\":\"Yes, it is.\"}").byEleni();
        var again = room.post(path + "/replies", "{\"text\":\"Yes, it is.\"}").byEleni();

        assertThat(first.status()).isEqualTo(202);
        assertThat(first.body().obj("entry").obj("delivery").textOrEmpty("state"))
                .isEqualTo("queued");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(stored().version()).isEqualTo(conversation.version() + 1);
    }

    @Test
    void a_key_that_comes_with_other_words_is_refused() {
        room.post(path + "/replies", "{\"text\":\"Yes.\"}").byEleni();

        var other = room.post(path + "/replies", "{\"text\":\"No.\"}").byEleni();

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency_key_reused");
    }

    @Test
    void a_write_without_a_good_key_is_refused() {
        var tooShort = room.post(path + "/notes", "{\"text\":\"Hi\"}").with("idempotency-key", "k");

        assertThat(tooShort.byEleni().status()).isEqualTo(400);
        assertThat(room.patch(path, "{}").byEleni().status()).isEqualTo(405);
    }

    @Test
    void a_reply_that_closes_resolves_the_ticket() {
        var reply = room.post(path + "/replies", "{\"text\":\"Yes.\",\"close\":true}").byEleni();

        assertThat(reply.status()).isEqualTo(202);
        assertThat(stored().ticket().map(Ticket::status)).contains(Ticket.Status.RESOLVED);
    }

    @Test
    void a_reply_after_the_window_says_what_can_still_be_done() {
        room.clock.pass(Duration.ofDays(8));

        var reply = room.post(path + "/replies", "{\"text\":\"Yes.\"}").byEleni();

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.code()).isEqualTo("window_closed");
        assertThat(reply.body().arr("alternatives")).isNotEmpty();
    }

    @Test
    void where_a_platform_takes_no_answers_the_desk_says_so_and_sends_none() {
        var quiet =
                room.hears(
                        Some.message("好看")
                                .on(new ChannelId("wechat", "mosaic"))
                                .from("w-1")
                                .under("post-1"));
        var there = "/api/conversations/" + quiet.id();

        var window = room.get(there).byLead().body().obj("window");
        var reply = room.post(there + "/replies", "{\"text\":\"Yes.\"}").byLead();

        assertThat(window.textOrEmpty("reason")).isEqualTo("not_supported");
        assertThat(window.flag("canReply")).isFalse();
        assertThat(reply.code()).isEqualTo("not_supported");
    }

    @Test
    void only_a_reply_that_failed_is_sent_again() {
        var entry =
                room.post(path + "/replies", "{\"text\":\"Yes.\"}").byEleni().body().obj("entry");
        var retry = path + "/replies/" + entry.textOrEmpty("id") + "/retry";

        assertThat(room.post(retry, "{}").byEleni().code()).isEqualTo("reply_not_retryable");
        assertThat(room.post(path + "/replies/%21/retry", "{}").byEleni().status()).isEqualTo(404);
    }

    @Test
    void a_ticket_that_changed_meanwhile_is_not_taken_unknowingly() {
        var body = "{\"agent\":\"eleni\"}";

        var late = room.post(path + "/assignment", body).with("If-Match", "\"9\"").byEleni();
        var right = room.post(path + "/assignment", body).with("If-Match", "\"1\"").byEleni();

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().number("currentVersion")).hasValue(1);
        assertThat(right.status()).isEqualTo(201);
        assertThat(stored().ticket().flatMap(Ticket::assignee)).contains("eleni");
    }

    @Test
    void a_ticket_cannot_go_to_an_agent_of_another_team() {
        var reply = room.post(path + "/assignment", "{\"agent\":\"sam\"}").byEleni();

        assertThat(reply.code()).isEqualTo("agent_unavailable");
    }

    @Test
    void a_ticket_is_resolved_once() {
        var body = "{\"outcome\":\"solved\"}";
        var first = room.post(path + "/resolution", body).byEleni();
        var other =
                room.post(path + "/resolution", body)
                        .with("idempotency-key", "another-key-012345")
                        .byEleni();

        assertThat(first.status()).isEqualTo(201);
        assertThat(other.code()).isEqualTo("ticket_resolved");
        assertThat(room.post(path + "/resolution", "{\"outcome\":\"magic\"}").byEleni().status())
                .isEqualTo(400);
    }

    private Conversation stored() {
        return room.conversations.find(conversation.id()).orElseThrow();
    }
}
