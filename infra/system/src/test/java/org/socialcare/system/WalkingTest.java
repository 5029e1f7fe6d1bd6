package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.wire.json.Json;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A customer's words on their way to an agent, and the answer on its way back. */
final class WalkingTest {
    private final Suite suite = Suite.running();
    private final Senders senders = new Senders(suite);
    private final Agent agent = new Agent(suite, "sofia");

    @Test
    void a_messenger_text_reaches_the_desk_and_the_answer_is_read() {
        var person = Made.digits();
        var text = "Is the lamp still in stock? " + person;

        assertThat(senders.facebook(person, Made.id("m_mid"), text).status()).isEqualTo(200);

        var row = agent.rowSaying(text);
        assertThat(row.textOrEmpty("category")).isEqualTo("product_question");
        assertThat(row.textOrEmpty("language")).isEqualTo("en");
        var id = row.textOrEmpty("conversation");
        var answer = "Yes, it is. " + person;
        assertThat(agent.reply(id, answer).status()).isEqualTo(202);
        Eventually.holds(
                "the platform was sent the answer",
                () -> sent("facebook", "olive").stream().anyMatch(answer::equals));
        Eventually.holds("the answer was read", () -> state(id, answer).equals("read"));
        assertThat(sent("facebook", "olive").stream().filter(answer::equals)).hasSize(1);
        assertThat(types(id)).as("our own echo is no second line").doesNotContain("echo");
    }

    @Test
    void a_wechat_text_in_clear_reaches_the_desk_and_is_answered() {
        var person = Made.id("o");
        var text = "灯罩什么时候有货？" + person;

        assertThat(senders.wechat(person, Made.digits(), text).status()).isEqualTo(200);

        answered(text, "wechat", "olive");
    }

    @Test
    void a_sealed_wechat_text_reaches_the_desk_and_is_answered() {
        var person = Made.id("o");
        var text = "我要退货，怎么办？" + person;

        assertThat(senders.wechatSafe(person, Made.digits(), text).status()).isEqualTo(200);

        answered(text, "wechat", "olive-safe");
    }

    @Test
    void a_douyin_message_reaches_the_desk_and_is_answered() {
        var person = Made.id("open");
        var text = "这个杯子多少钱？" + person;

        assertThat(senders.douyin(person, Made.id("@sm"), text).status()).isEqualTo(200);

        answered(text, "douyin", "olive");
    }

    @Test
    void a_message_that_comes_three_times_is_stored_once_and_the_books_balance() {
        var person = Made.digits();
        var message = Made.id("m_mid");
        var text = "Where is my parcel? " + person;
        for (int i = 0; i < 3; i++) {
            assertThat(senders.facebook(person, message, text).status()).isEqualTo(200);
        }

        var id = agent.rowSaying(text).textOrEmpty("conversation");
        Eventually.holds("the books balance", () -> balanced("facebook/olive"));

        assertThat(agent.messages(id)).containsExactly(text);
    }

    @Test
    void messages_that_arrive_in_disorder_stand_in_the_order_they_were_written() {
        var person = Made.digits();
        long now = System.currentTimeMillis();
        var last = "third " + person;
        for (int i : List.of(2, 0, 1)) {
            var words = List.of("first " + person, "second " + person, last).get(i);
            var body = Senders.facebookBody(person, Made.id("m_mid"), words, now + i * 1000L);
            assertThat(senders.facebook(body).status()).isEqualTo(200);
        }

        var id = agent.rowSaying(last).textOrEmpty("conversation");
        Eventually.holds("all three arrived", () -> agent.messages(id).size() == 3);

        assertThat(agent.messages(id)).containsExactly("first " + person, "second " + person, last);
    }

    @Test
    void a_resolved_ticket_leaves_the_queue_and_the_next_message_brings_it_back() {
        var person = Made.digits();
        var text = "My order never came " + person;
        senders.facebook(person, Made.id("m_mid"), text);
        var id = agent.rowSaying(text).textOrEmpty("conversation");

        assertThat(agent.resolve(id).status()).isEqualTo(201);
        Eventually.holds("it left the queue", () -> agent.findSaying(text).isEmpty());

        var again = "It is broken now " + person;
        senders.facebook(person, Made.id("m_mid"), again);
        assertThat(agent.rowSaying(again).textOrEmpty("conversation")).isEqualTo(id);
    }

    @Test
    void a_reply_sent_twice_with_one_key_reaches_the_customer_once() {
        var person = Made.digits();
        var text = "How do I return this? " + person;
        senders.facebook(person, Made.id("m_mid"), text);
        var path =
                "/conversations/" + agent.rowSaying(text).textOrEmpty("conversation") + "/replies";
        var answer = "Here is how: " + person;
        var body = Json.object().put("text", answer).build();
        var key = Made.id("one-key-twice");

        assertThat(suite.post("sofia", path, body, key).status()).isEqualTo(202);
        assertThat(suite.post("sofia", path, body, key).status()).isEqualTo(202);
        var other = Json.object().put("text", "other words").build();
        assertThat(suite.post("sofia", path, other, key).status()).isEqualTo(422);

        Eventually.holds(
                "it was sent", () -> sent("facebook", "olive").stream().anyMatch(answer::equals));
        assertThat(sent("facebook", "olive").stream().filter(answer::equals)).hasSize(1);
    }

    @Test
    void an_answer_that_was_lost_after_the_platform_took_it_is_uncertain_and_never_sent_again() {
        var person = Made.digits();
        var text = "Can I pay by card? " + person;
        senders.facebook(person, Made.id("m_mid"), text);
        var id = agent.rowSaying(text).textOrEmpty("conversation");
        var faults =
                Json.object()
                        .put("account", "olive")
                        .put("next", Json.texts(List.of("timeout-after-accept")))
                        .build();
        assertThat(simulator("facebook", faults).status()).isEqualTo(200);
        var answer = "Yes, by any card. " + person;

        assertThat(agent.reply(id, answer).status()).isEqualTo(202);

        // the platform's own echo may tell later that it did arrive; it never arrives twice
        Eventually.holds(
                "it is uncertain, or an echo told that it arrived",
                () ->
                        Set.of("uncertain", "accepted", "delivered", "read")
                                .contains(state(id, answer)));
        assertThat(sent("facebook", "olive").stream().filter(answer::equals)).hasSize(1);
    }

    private void answered(String text, String platform, String channel) {
        var id = agent.rowSaying(text).textOrEmpty("conversation");
        var answer = "好的，马上为您处理。" + Made.digits();
        assertThat(agent.reply(id, answer).status()).isEqualTo(202);
        Eventually.holds(
                "the platform was sent the answer",
                () -> sent(platform, channel).stream().anyMatch(answer::equals));
        Eventually.holds(
                "the desk knows",
                () -> Set.of("accepted", "delivered", "read").contains(state(id, answer)));
        assertThat(sent(platform, channel).stream().filter(answer::equals)).hasSize(1);
    }

    private Suite.Reply simulator(String platform, Json faults) {
        return suite.call(
                "POST",
                "/local/platforms/" + platform + "/faults",
                org.socialcare.wire.json.JsonWriter.bytes(faults),
                java.util.Map.of("content-type", "application/json"));
    }

    private String state(String id, String text) {
        return agent.delivery(id, text).flatMap(d -> d.text("state")).orElse("");
    }

    private List<String> types(String id) {
        return agent.conversation(id).arr("entries").stream()
                .map(entry -> entry.textOrEmpty("type"))
                .toList();
    }

    /** What the platform took; what it refused, such as words with an old token, reached nobody. */
    private List<String> sent(String platform, String channel) {
        var reply =
                suite.call(
                        "GET",
                        "/local/sent/" + platform + "/" + channel,
                        new byte[0],
                        java.util.Map.of());
        return reply.body() instanceof Json.Arr(var items)
                ? items.stream()
                        .filter(item -> !item.textOrEmpty("messageId").isEmpty())
                        .map(item -> item.textOrEmpty("text"))
                        .toList()
                : List.of();
    }

    private boolean balanced(String channel) {
        var books =
                suite.call("GET", "/local/books", new byte[0], java.util.Map.of())
                        .body()
                        .obj(channel);
        Optional<Json> open =
                books.members().values().stream().filter(day -> !day.flag("balanced")).findAny();
        return !books.members().isEmpty() && open.isEmpty();
    }
}
