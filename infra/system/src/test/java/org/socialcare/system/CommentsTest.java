package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import java.util.Map;
import java.util.stream.Stream;

/** A public comment that is answered in private, hidden and shown again, all the way. */
final class CommentsTest {
    private final Suite suite = Suite.running();
    private final Senders senders = new Senders(suite);
    private final Agent agent = new Agent(suite, "sofia");
    private final String comment = Made.digits() + "_" + Made.digits();
    private final String text = "I will never buy here again! " + comment;

    @Test
    void a_comment_is_hidden_once_and_shown_again() {
        var id = commented();

        var hidden = turn(id, "hide", Json.object().put("reason", "Insult").build());

        assertThat(hidden.status()).isEqualTo(202);
        Eventually.holds("it is hidden", () -> state(id).equals("accepted"));
        assertThat(entry(id).flag("hidden")).isTrue();
        assertThat(done().map(body -> body.flag("is_hidden"))).containsExactly(true);

        assertThat(turn(id, "show", Json.object().build()).status()).isEqualTo(202);
        Eventually.holds("the platform was asked to show it", () -> done().count() == 2);
        assertThat(done().map(body -> body.flag("is_hidden"))).containsExactly(true, false);
        assertThat(agent.messages(id)).as("nothing is deleted").containsExactly(text);
    }

    @Test
    void a_private_answer_goes_to_the_writer_of_the_comment_once() {
        var id = commented();
        var answer = "Let us make this good. " + comment;
        var body =
                Json.object()
                        .put("text", answer)
                        .put("privately", entry(id).textOrEmpty("id"))
                        .build();

        var first = suite.post("sofia", "/conversations/" + id + "/replies", body);
        var second = suite.post("sofia", "/conversations/" + id + "/replies", body);

        assertThat(first.status()).isEqualTo(202);
        assertThat(second.body().textOrEmpty("code")).isEqualTo("answered_privately");
        Eventually.holds(
                "the platform took it",
                () ->
                        agent.delivery(id, answer)
                                .flatMap(delivery -> delivery.text("state"))
                                .filter("accepted"::equals)
                                .isPresent());
        assertThat(sent().filter(one -> one.textOrEmpty("text").equals(answer)))
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(raw(one).obj("recipient").textOrEmpty("comment_id"))
                                        .isEqualTo(comment));
    }

    private String commented() {
        var person = Made.digits();
        assertThat(senders.facebookComment(person, comment, text).status()).isEqualTo(200);
        return agent.rowSaying(text).textOrEmpty("conversation");
    }

    private Json entry(String id) {
        return agent.conversation(id).arr("entries").stream()
                .filter(entry -> entry.textOrEmpty("text").equals(text))
                .findFirst()
                .orElseThrow();
    }

    private String state(String id) {
        return entry(id).obj("visibility").obj("delivery").textOrEmpty("state");
    }

    private Suite.Reply turn(String id, String act, Json body) {
        var place = "/comments/" + entry(id).textOrEmpty("id") + "/" + act;
        return suite.post("sofia", "/conversations/" + id + place, body);
    }

    /** What was done to the comment and not said about it, as the platform was asked. */
    private Stream<Json> done() {
        return sent().filter(one -> one.textOrEmpty("to").equals(comment))
                .map(CommentsTest::raw)
                .filter(body -> body.get("is_hidden").isPresent());
    }

    private Stream<Json> sent() {
        var reply = suite.call("GET", "/local/sent/facebook/olive", new byte[0], Map.of());
        return reply.body() instanceof Json.Arr(var items) ? items.stream() : Stream.empty();
    }

    private static Json raw(Json sent) {
        return JsonReader.read(sent.textOrEmpty("raw"));
    }
}
