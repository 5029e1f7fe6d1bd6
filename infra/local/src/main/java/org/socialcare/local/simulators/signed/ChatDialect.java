package org.socialcare.local.simulators.signed;

import org.socialcare.local.extension.Body;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Dialect;
import org.socialcare.local.simulators.Drawn;
import org.socialcare.local.simulators.RetryPlan;
import org.socialcare.local.simulators.Signed;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Deliveries of the chat: up to a hundred events in one. */
public final class ChatDialect implements Dialect {
    private static final int MOST = 100;

    @Override
    public String platform() {
        return "signed";
    }

    @Override
    public List<Signed> tell(DemoChannel channel, List<Act> acts, Instant now) {
        List<Signed> deliveries = new ArrayList<>();
        for (int from = 0; from < acts.size(); from += MOST) {
            List<Json> events =
                    acts.subList(from, Math.min(acts.size(), from + MOST)).stream()
                            .map(ChatEvents::of)
                            .toList();
            Json batch = Json.object().put("version", 1).put("events", events).build();
            deliveries.add(sign(channel, Body.of(JsonWriter.write(batch)), now));
        }
        return deliveries;
    }

    @Override
    public Signed sign(DemoChannel channel, Body body, Instant now) {
        String timestamp = Long.toString(now.getEpochSecond());
        String secret = channel.credential("secret");
        return new Signed(
                "",
                Map.of(
                        "Content-Type",
                        "application/json",
                        "X-SocialCare-Timestamp",
                        timestamp,
                        "X-SocialCare-Signature",
                        ChatSeal.of(secret, timestamp, body.bytes())),
                body);
    }

    @Override
    public String messageId(RandomGenerator random) {
        return "m-" + Drawn.hex(random, 20);
    }

    @Override
    public String customerId(RandomGenerator random) {
        return "visitor-" + Drawn.hex(random, 12);
    }

    @Override
    public String postId(DemoChannel channel, RandomGenerator random) {
        return "review-page-" + Drawn.digits(random, 6);
    }

    @Override
    public String commentId(String post, RandomGenerator random) {
        return "comment-" + Drawn.hex(random, 16);
    }

    /** Signed with the time of the first attempt, so it gives up before that is too old. */
    @Override
    public RetryPlan retries() {
        return new RetryPlan(
                Duration.ofSeconds(10), List.of(Duration.ofSeconds(10), Duration.ofSeconds(60)));
    }
}
