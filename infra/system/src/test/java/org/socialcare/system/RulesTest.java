package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.wire.json.Json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A lead writes a rule, tries it, lets it go live; a customer's message fires it. */
final class RulesTest {
    private final Suite suite = Suite.running();
    private final Agent agent = new Agent(suite, "sofia");
    private final Senders senders = new Senders(suite);
    private final String word = "zeppelin" + Made.digits();

    @Test
    void a_rule_is_tried_goes_live_fires_for_a_message_and_the_recorder_says_so() {
        var before = "Have you got a " + word + "?";
        var old = asks(before);
        long edit = draft();
        assertThat(live(Json.object().put("edit", edit).build()).status())
                .as("nobody has tried it")
                .isEqualTo(409);

        // Facts are counted a moment after the message; a trial that was too early is made again.
        Eventually.holds(
                "the trial finds the message that came before",
                () -> would(trial()) == 1 || draft() < 0);
        long tried = suite.get("lin", "/rules").obj("draft").number("edit").orElseThrow();
        var went = live(Json.object().put("edit", tried).build());
        assertThat(went.status()).as("%s", went.body()).isEqualTo(200);
        long version = went.body().number("version").orElseThrow();

        var fired = Eventually.get("a message under the new rules", () -> firedBy(version));
        assertThat(fired.obj("ticket").arr("tags")).contains(Json.of(word));
        assertThat(fired.obj("ticket").textOrEmpty("priority")).isEqualTo("P1");
        var why = suite.get("sofia", "/conversations/" + fired.textOrEmpty("id") + "/rules");
        var step = why.arr("items").getFirst().arr("steps").getLast();
        assertThat(step.obj("rule").textOrEmpty("id")).isEqualTo("balloons");
        assertThat(step.textOrEmpty("outcome")).isEqualTo("fired");
        assertThat(agent.conversation(old).obj("ticket").arr("tags"))
                .as("rules do not reach back")
                .doesNotContain(Json.of(word));
    }

    /** Desks and triage learn of new rules within seconds; until then a message has none. */
    private Optional<Json> firedBy(long version) {
        var id = asks("Another " + word + " " + Made.digits());
        var items = suite.get("sofia", "/conversations/" + id + "/rules").arr("items");
        return items.stream()
                .filter(item -> item.number("version").orElse(0) >= version)
                .map(item -> agent.conversation(id))
                .findFirst();
    }

    private String asks(String text) {
        assertThat(senders.facebook(Made.digits(), Made.id("m_mid"), text).status()).isEqualTo(200);
        return agent.rowSaying(text).textOrEmpty("conversation");
    }

    private long draft() {
        return RuleDraft.with(suite, rule());
    }

    private Json rule() {
        Json spoken =
                Json.object()
                        .put("is", "words")
                        .put("any", Json.texts(List.of(word.toUpperCase(Locale.ROOT))))
                        .build();
        Json raise = Json.object().put("is", "raise").put("priority", "P1").build();
        Json tag = Json.object().put("is", "tag").put("tag", word).build();
        return Json.object()
                .put("id", "balloons")
                .put("name", "Balloons")
                .put("on", "TICKET_OPENED")
                .put("when", List.of(spoken))
                .put("then", List.of(raise, tag))
                .build();
    }

    /** Asked on until it is over. */
    private Json trial() {
        return Eventually.get(
                "the end of the trial",
                () -> {
                    var trial = suite.post("lin", "/rules/trial", Json.object().build());
                    assertThat(trial.status()).as("%s", trial.body()).isEqualTo(200);
                    return Optional.of(trial.body())
                            .filter(it -> !it.textOrEmpty("state").equals("running"));
                });
    }

    private static long would(Json trial) {
        return trial.arr("rules").stream()
                .filter(rule -> rule.textOrEmpty("id").equals("balloons"))
                .mapToLong(rule -> rule.number("would").orElse(0))
                .sum();
    }

    private Suite.Reply live(Json what) {
        return suite.post("lin", "/rules/live", what);
    }
}
