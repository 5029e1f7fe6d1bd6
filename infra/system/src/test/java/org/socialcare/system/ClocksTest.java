package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Promises that break, to the second. */
final class ClocksTest {
    private final Suite suite = Suite.running();
    private final Agent agent = new Agent(suite, "sofia");

    @Test
    void a_first_response_that_does_not_come_is_warned_of_and_breached_at_its_instant() {
        DouyinPromise.make(suite);
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
