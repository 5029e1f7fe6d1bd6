package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Promises that break, to the second. */
final class ClocksTest {
    private final Suite suite = Suite.running();
    private final Agent agent = new Agent(suite, "sofia");

    @Test
    void a_first_response_that_does_not_come_is_warned_of_and_breached_at_its_instant() {
        promiseOnDouyin();
        var person = Made.id("open");
        var text = "多久能到？" + person;
        var senders = new Senders(suite);
        Eventually.holds(
                "triage has read the new promise",
                () -> {
                    var probe = "请问在吗？" + Made.id("p");
                    senders.douyin(Made.id("open"), Made.id("@sm"), probe);
                    var clock = agent.rowSaying(probe).obj("clock");
                    var from = Instant.parse(clock.textOrEmpty("from"));
                    return Duration.between(from, Instant.parse(clock.textOrEmpty("due")))
                            .equals(Duration.ofSeconds(5));
                });
        senders.douyin(person, Made.id("@sm"), text);
        var id = agent.rowSaying(text).textOrEmpty("conversation");

        Eventually.holds("the breach is told", () -> verdicts(id).contains("breached"));

        assertThat(verdicts(id)).containsExactly("warned", "breached");
        var opened = Instant.parse(agent.conversation(id).obj("ticket").textOrEmpty("openedAt"));
        assertThat(breachedAt(id)).isEqualTo(opened.plusSeconds(5));
    }

    private void promiseOnDouyin() {
        var policy =
                Json.object()
                        .put("name", "Soon")
                        .put("order", 0)
                        .put("channels", Json.texts(List.of("douyin.olive")))
                        .put("categories", List.of())
                        .put("priorities", List.of())
                        .put("calendar", "")
                        .put("firstResponse", "PT5S")
                        .put("nextResponse", "PT1H")
                        .put("resolution", "PT8H")
                        .put("warnPercent", 60)
                        .build();
        var reply =
                suite.api(
                        "admin",
                        "PUT",
                        "/settings/policies/" + Made.id("soon"),
                        policy,
                        Map.of("if-none-match", "*"));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
    }

    private List<String> verdicts(String id) {
        return agent.conversation(id).arr("entries").stream()
                .filter(entry -> entry.textOrEmpty("type").equals("clock"))
                .filter(entry -> entry.textOrEmpty("clock").equals("firstResponse"))
                .map(entry -> entry.textOrEmpty("verdict"))
                .toList();
    }

    private Instant breachedAt(String id) {
        return agent.conversation(id).arr("entries").stream()
                .filter(entry -> entry.textOrEmpty("verdict").equals("breached"))
                .map(entry -> Instant.parse(entry.textOrEmpty("at")))
                .findFirst()
                .orElseThrow();
    }
}
