package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an agent cannot solve, on its way to the lead, with word to the customer. */
final class EscalationTest {
    private static final Set<String> ARRIVED = Set.of("accepted", "delivered", "read");

    private final Suite suite = Suite.running();
    private final Senders senders = new Senders(suite);
    private final Agent lead = new Agent(suite, "lin");

    @Test
    void the_customer_hears_of_it_the_lead_has_it_with_its_context_and_a_clock_runs() {
        // Routing takes tickets from who is not there.
        lead.is("transfers_only");
        var order = Made.digits();
        var text = "Is the olive oil of order " + order + " organic?";
        assertThat(senders.facebook(Made.digits(), Made.id("mid"), text).status()).isEqualTo(200);
        var conversation = lead.rowSaying(text).textOrEmpty("conversation");
        var words = "The person in charge has order " + order + " now.";
        var until = Instant.now().plus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

        var passed =
                suite.post(
                        "eleni",
                        "/conversations/" + conversation + "/escalations",
                        Json.object()
                                .put("superior", "lin")
                                .put("reason", "needs_authority")
                                .put("context", "Wants a certificate for " + order)
                                .put("words", words)
                                .put("until", until.toString())
                                .build());

        assertThat(passed.status()).as("%s", passed.body()).isEqualTo(201);
        assertThat(passed.body().obj("customer").textOrEmpty("state")).isEqualTo("told");
        Eventually.holds(
                "the platform has taken the words",
                () ->
                        lead.delivery(conversation, words)
                                .flatMap(delivery -> delivery.text("state"))
                                .filter(ARRIVED::contains)
                                .isPresent());
        assertThat(sentAbout(order)).containsExactly(words);
        var read = lead.conversation(conversation);
        assertThat(read.arr("entries").toString()).contains("Wants a certificate for " + order);
        assertThat(read.arr("clocks"))
                .filteredOn(clock -> clock.textOrEmpty("kind").equals("promise"))
                .first()
                .satisfies(
                        clock -> {
                            assertThat(clock.textOrEmpty("due")).isEqualTo(until.toString());
                            assertThat(clock.textOrEmpty("state")).isEqualTo("running");
                        });
        assertThat(read.obj("ticket").obj("assignee").textOrEmpty("username")).isEqualTo("lin");
        Eventually.holds("it is among hers", () -> listed("eleni", "mine").contains(conversation));

        var back =
                suite.post(
                        "lin",
                        "/conversations/" + conversation + "/escalations/back",
                        Json.object().put("answer", "Send her the certificate").build());
        assertThat(back.status()).as("%s", back.body()).isEqualTo(201);
        Eventually.holds("it is over", () -> !listed("eleni", "mine").contains(conversation));
        lead.is("offline");
    }

    private List<String> listed(String agent, String list) {
        return suite.get(agent, "/escalations?list=" + list).arr("items").stream()
                .map(item -> item.obj("card").textOrEmpty("conversation"))
                .toList();
    }

    private List<String> sentAbout(String order) {
        var reply = suite.call("GET", "/local/sent/facebook/olive", new byte[0], Map.of());
        return (reply.body() instanceof Json.Arr(var items) ? items : List.<Json>of())
                .stream()
                        .map(each -> each.textOrEmpty("text"))
                        .filter(said -> said.contains(order))
                        .toList();
    }
}
