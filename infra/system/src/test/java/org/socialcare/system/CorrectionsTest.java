package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.wire.json.Json;

/** A label that an agent corrects: for the ticket, for the week's figures and for the trainer. */
final class CorrectionsTest {
    private final Suite suite = Suite.running();
    private final Agent agent = new Agent(suite, "sofia");
    private final String words = "Do you have the blue one in stock? " + Made.id("no");

    @Test
    void a_corrected_label_changes_the_ticket_and_is_counted_once() {
        var told = new Senders(suite).facebook(Made.digits(), Made.id("m_mid"), words);
        assertThat(told.status()).isEqualTo(200);
        var row = agent.rowSaying(words);
        var id = row.textOrEmpty("conversation");
        var before = corrected();

        var body =
                Json.object()
                        .put("entry", message(id).textOrEmpty("id"))
                        .put("part", "flag")
                        .put("label", "emergency")
                        .put("raised", true)
                        .build();
        var key = Made.id("one-key-of-a-correction");
        var first = suite.post("sofia", "/conversations/" + id + "/corrections", body, key);
        var again = suite.post("sofia", "/conversations/" + id + "/corrections", body, key);

        assertThat(first.status()).as("%s", first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(agent.conversation(id).obj("ticket").textOrEmpty("priority")).isEqualTo("P0");
        assertThat(message(id).obj("understood").arr("flags").toString()).contains("emergency");
        Eventually.holds("the week counts it", () -> corrected() == before + 1);
    }

    private Json message(String id) {
        return agent.conversation(id).arr("entries").stream()
                .filter(entry -> entry.textOrEmpty("type").equals("message"))
                .findFirst()
                .orElseThrow();
    }

    /** In how many tickets of this week, of any language, somebody corrected this flag. */
    private long corrected() {
        return suite.get("sofia", "/corrections").arr("items").stream()
                .filter(item -> item.textOrEmpty("label").equals("emergency"))
                .mapToLong(item -> item.number("corrected").orElse(0))
                .sum();
    }
}
