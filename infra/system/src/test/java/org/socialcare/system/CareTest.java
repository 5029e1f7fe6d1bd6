package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.wire.json.Json;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Messages that need more than an answer, on their whole way. */
final class CareTest {
    private static final Set<String> ARRIVED = Set.of("accepted", "delivered", "read");

    private final Suite suite = Suite.running();
    private final Senders senders = new Senders(suite);
    private final Agent author = new Agent(suite, "sofia");

    @Test
    void a_reply_to_a_sensitive_message_goes_out_once_a_second_person_lets_it() {
        var order = Made.digits();
        var conversation = writes("My lawyer will sue you in court over order " + order);
        var words = "We are looking into order " + order;

        var proposed = author.reply(conversation, words);
        assertThat(proposed.status()).as("%s", proposed.body()).isEqualTo(202);
        var entry = proposed.body().obj("entry");
        assertThat(entry.textOrEmpty("type")).isEqualTo("proposal");
        Eventually.holds("leads find what waits", () -> waiting().contains(conversation));
        assertThat(sentAbout(order)).isEmpty();

        var path =
                "/conversations/"
                        + conversation
                        + "/proposals/"
                        + entry.textOrEmpty("id")
                        + "/approval";
        assertThat(suite.post("sofia", path, Json.object().build()).status()).isEqualTo(409);
        for (int i = 0; i < 2; i++) {
            var approved = suite.post("lin", path, Json.object().build());
            assertThat(approved.status()).as("%s", approved.body()).isEqualTo(202);
        }

        Eventually.holds(
                "the platform has taken the reply",
                () ->
                        author.delivery(conversation, words)
                                .flatMap(delivery -> delivery.text("state"))
                                .filter(ARRIVED::contains)
                                .isPresent());
        assertThat(sentAbout(order)).containsExactly(words);
        Eventually.holds("nothing waits any more", () -> !waiting().contains(conversation));
    }

    @Test
    void an_emergency_is_told_at_once_and_its_plan_is_at_hand() {
        var conversation =
                writes("My card has been stolen and somebody uses it now, " + Made.digits());

        Eventually.holds("slack is told", () -> told("slack", "support", conversation));
        Eventually.holds("the mailbox has it", () -> told("mail", "leads", conversation));

        var care = author.conversation(conversation).obj("care");
        var first = care.arr("plan").getFirst();
        var tick = Json.object().put("step", first.textOrEmpty("id")).put("done", true).build();
        var ticked = suite.post("lin", "/conversations/" + conversation + "/steps", tick);
        assertThat(ticked.status()).as("%s", ticked.body()).isEqualTo(201);
        var after = author.conversation(conversation).obj("care").arr("plan").getFirst();
        assertThat(after.flag("done")).isTrue();
    }

    /** The conversation in which a new customer says this. */
    private String writes(String text) {
        var told = senders.facebook(Made.digits(), Made.id("mid"), text);
        assertThat(told.status()).isEqualTo(200);
        return author.rowSaying(text).textOrEmpty("conversation");
    }

    private List<String> waiting() {
        return suite.get("lin", "/cases/proposals").arr("items").stream()
                .map(item -> item.obj("card").textOrEmpty("conversation"))
                .toList();
    }

    private List<String> sentAbout(String order) {
        return sent("facebook", "olive").stream()
                .map(each -> each.textOrEmpty("text"))
                .filter(text -> text.contains(order))
                .toList();
    }

    private boolean told(String service, String target, String conversation) {
        return sent(service, target).stream()
                .filter(each -> each.textOrEmpty("raw").contains(conversation))
                .anyMatch(each -> each.textOrEmpty("outcome").equals("accepted"));
    }

    private List<Json> sent(String where, String what) {
        var reply = suite.call("GET", "/local/sent/" + where + "/" + what, new byte[0], Map.of());
        return reply.body() instanceof Json.Arr(var items) ? items : List.of();
    }
}
