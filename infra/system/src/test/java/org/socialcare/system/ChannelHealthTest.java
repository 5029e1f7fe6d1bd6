package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.system.EveryChannel.Channel;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the desk says of channels, as the deployed roles and queues let it. */
final class ChannelHealthTest {
    private final Suite suite = Suite.running();
    private final EveryChannel every = new EveryChannel(suite);

    @Test
    void an_answer_that_fails_is_in_the_error_rate_and_can_be_opened_from_it() {
        var channel = channel("weibo");
        var turn = every.turn(channel);
        turn.fault("recipient-gone");
        turn.answer();
        turn.becomes(Set.of("failed"));

        var failure =
                Eventually.get(
                        "the failure is counted", () -> failure(channel, turn.conversation()));
        var sending = health(channel).obj("sending");

        assertThat(failure.textOrEmpty("state")).isEqualTo("failed");
        assertThat(failure.textOrEmpty("reason")).isNotEmpty();
        assertThat(sending.number("failed").orElse(0)).isPositive();
        assertThat(sending.number("ended").orElse(0)).isPositive();
    }

    private Optional<Json> failure(Channel channel, String conversation) {
        return suite.get("lin", path(channel) + "/failures").arr("items").stream()
                .filter(it -> it.textOrEmpty("conversation").equals(conversation))
                .findFirst();
    }

    @Test
    void a_channel_is_compared_on_demand_and_says_what_that_found() {
        var channel = channel("linkedin");
        every.turn(channel);

        var asked = suite.post("lin", path(channel) + "/check", Json.object().build());
        var again = suite.post("lin", path(channel) + "/check", Json.object().build());

        assertThat(asked.status()).isEqualTo(202);
        assertThat(again.status()).isEqualTo(429);
        var done =
                Eventually.get(
                        "the comparison ends",
                        () -> Optional.of(health(channel)).filter(it -> state(it).equals("done")));
        assertThat(done.arr("checks"))
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.textOrEmpty("trouble")).isEmpty());
    }

    @Test
    void what_instagram_never_delivered_is_fetched_stored_once_and_shown_as_missed() {
        var channel = channel("instagram");
        var heard = every.turn(channel);
        order(channel, "faults", Json.object().put("kind", "lose").put("share", 1));
        var lost = List.of(says(channel, "message"), says(channel, "comment"));
        order(channel, "faults", Json.object().put("kind", "none"));

        suite.post("lin", path(channel) + "/check", Json.object().build());

        var agent = new Agent(suite, "sofia");
        for (var text : lost) {
            var conversation = agent.rowSaying(text).textOrEmpty("conversation");
            assertThat(agent.messages(conversation)).containsExactly(text);
        }
        Eventually.holds(
                "both are shown as missed",
                () -> state(health(channel)).equals("done") && missed(channel) >= lost.size());
        assertThat(heard.messages()).containsExactly(heard.text());
    }

    private String says(Channel channel, String kind) {
        var text = "Nobody told you of this " + Made.digits();
        order(channel, "acts", Json.object().put("kind", kind).put("text", text));
        return text;
    }

    private void order(Channel channel, String page, JsonObject wish) {
        assertThat(every.simulator(channel, page, wish.build()).status()).isEqualTo(200);
    }

    private long missed(Channel channel) {
        return health(channel).arr("checks").stream()
                .mapToLong(check -> check.number("missed").orElse(0))
                .sum();
    }

    @Test
    void a_platform_that_lets_nobody_read_its_history_says_so() {
        var channel = channel("facebook");

        suite.post("lin", path(channel) + "/check", Json.object().build());

        Eventually.holds("it is said", () -> health(channel).toString().contains("no-history"));
    }

    private static String state(Json health) {
        return health.obj("asked").textOrEmpty("state");
    }

    private Json health(Channel channel) {
        return suite.get("lin", "/channels").arr("items").stream()
                .filter(it -> path(channel).endsWith("/" + it.obj("channel").textOrEmpty("id")))
                .findFirst()
                .orElseThrow();
    }

    private static String path(Channel channel) {
        return "/channels/" + channel.platform() + "." + channel.account();
    }

    private Channel channel(String platform) {
        return every.all().stream()
                .filter(it -> it.platform().equals(platform))
                .findFirst()
                .orElseThrow();
    }
}
