package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.wire.json.Json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A promise is missed, a rule listens to that, and a group chat hears of it. */
final class LateRulesTest {
    private static final String TAG = "late-on-douyin";

    private final Suite suite = Suite.running();
    private final Agent agent = new Agent(suite, "sofia");
    private final Senders senders = new Senders(suite);

    @Test
    void a_missed_promise_tags_the_ticket_and_tells_a_target_and_the_recorder_says_why() {
        DouyinPromise.make(suite);
        long edit = RuleDraft.with(suite, rule());
        Eventually.holds("the trial is over", this::tried);
        var went = suite.post("lin", "/rules/live", Json.object().put("edit", edit).build());
        assertThat(went.status()).as("%s", went.body()).isEqualTo(200);
        long version = went.body().number("version").orElseThrow();

        var id = Eventually.get("a promise missed under the new rules", () -> late(version));

        var ticket = agent.conversation(id).obj("ticket");
        assertThat(ticket.arr("tags")).contains(Json.of(TAG));
        assertThat(steps(id, "breached")).containsEntry(TAG, "fired");
        assertThat(steps(id, "warned")).containsEntry(TAG, "other_event");
        Eventually.holds("slack is told", () -> !told(id).isEmpty());
        assertThat(told(id)).hasSize(1).first().asString().doesNotContain("多久能到");
    }

    /** A conversation whose missed promise was looked at with these rules, or newer ones. */
    private Optional<String> late(long version) {
        var text = "多久能到？" + Made.id("late");
        senders.douyin(Made.id("open"), Made.id("@sm"), text);
        var id = agent.rowSaying(text).textOrEmpty("conversation");
        Eventually.holds("the breach is told", () -> verdicts(id).contains("breached"));
        boolean looked =
                why(id).stream()
                        .filter(item -> item.textOrEmpty("verdict").equals("breached"))
                        .anyMatch(item -> item.number("version").orElse(0) >= version);
        return Optional.of(id).filter(_ -> looked);
    }

    private List<String> verdicts(String id) {
        return agent.conversation(id).arr("entries").stream()
                .filter(entry -> entry.textOrEmpty("clock").equals("firstResponse"))
                .map(entry -> entry.textOrEmpty("verdict"))
                .toList();
    }

    private List<Json> why(String id) {
        return suite.get("sofia", "/conversations/" + id + "/rules").arr("items");
    }

    /** What became of every rule when the clock for the first response said that. */
    private Map<String, String> steps(String id, String verdict) {
        Map<String, String> outcomes = new HashMap<>();
        for (var item : why(id)) {
            if (!item.textOrEmpty("verdict").equals(verdict)) continue;
            for (var step : item.arr("steps")) {
                outcomes.put(step.obj("rule").textOrEmpty("id"), step.textOrEmpty("outcome"));
            }
        }
        return outcomes;
    }

    private List<String> told(String conversation) {
        var reply = suite.call("GET", "/local/sent/slack/support", new byte[0], Map.of());
        List<Json> all = reply.body() instanceof Json.Arr(var items) ? items : List.of();
        return all.stream()
                .filter(each -> each.textOrEmpty("outcome").equals("accepted"))
                .map(each -> each.textOrEmpty("raw"))
                .filter(raw -> raw.contains(conversation))
                .toList();
    }

    private boolean tried() {
        var trial = suite.post("lin", "/rules/trial", Json.object().build());
        assertThat(trial.status()).as("%s", trial.body()).isEqualTo(200);
        return !trial.body().textOrEmpty("state").equals("running");
    }

    private static Json rule() {
        Json promise = any("clock", "FIRST_RESPONSE");
        Json channel = any("channel", "douyin/olive");
        Json tag = Json.object().put("is", "tag").put("tag", TAG).build();
        Json tell = Json.object().put("is", "tell").put("target", "support").build();
        return Json.object()
                .put("id", TAG)
                .put("name", "Late on Douyin")
                .put("on", "CLOCK_BREACHED")
                .put("when", List.of(promise, channel))
                .put("then", List.of(tag, tell))
                .build();
    }

    private static Json any(String is, String value) {
        return Json.object().put("is", is).put("any", Json.texts(List.of(value))).build();
    }
}
