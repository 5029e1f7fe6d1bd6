package org.socialcare.local.simulators.facebook;

import org.socialcare.local.extension.Body;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Dialect;
import org.socialcare.local.simulators.Drawn;
import org.socialcare.local.simulators.Hashes;
import org.socialcare.local.simulators.RetryPlan;
import org.socialcare.local.simulators.Signed;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Webhooks of a Facebook Page: all acts of one call go into one batched delivery. */
public final class FacebookDialect implements Dialect {
    @Override
    public String platform() {
        return "facebook";
    }

    @Override
    public List<Signed> tell(DemoChannel channel, List<Act> acts, Instant now) {
        List<Json> entries =
                new Entries(channel.credentials().getOrDefault("page_id", ""), now).of(acts);
        if (entries.isEmpty()) {
            return List.of();
        }
        Json delivery = Json.object().put("object", "page").put("entry", entries).build();
        return List.of(sign(channel, Body.of(MetaJson.write(delivery)), now));
    }

    @Override
    public Signed sign(DemoChannel channel, Body body, Instant now) {
        String secret = channel.credentials().getOrDefault("app_secret", "");
        return new Signed(
                "",
                Map.of(
                        "Content-Type",
                        "application/json",
                        "User-Agent",
                        "facebookexternalua",
                        "X-Hub-Signature-256",
                        "sha256=" + Hashes.hmacSha256(secret, body.bytes())),
                body);
    }

    @Override
    public String messageId(RandomGenerator random) {
        return "m_" + Drawn.word(random, 64);
    }

    @Override
    public String customerId(RandomGenerator random) {
        return Drawn.digits(random, 16);
    }

    @Override
    public String postId(DemoChannel channel, RandomGenerator random) {
        return channel.credentials().getOrDefault("page_id", "") + "_" + Drawn.digits(random, 15);
    }

    /** A comment is named by its post's own number and one of its own. */
    @Override
    public String commentId(String post, RandomGenerator random) {
        return post.substring(post.indexOf('_') + 1) + "_" + Drawn.digits(random, 15);
    }

    @Override
    public RetryPlan retries() {
        return new RetryPlan(
                Duration.ofSeconds(5),
                List.of(
                        Duration.ZERO,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(10)));
    }

    /** Collects neighbours of one kind into one entry, so that the order stays. */
    private static final class Entries {
        private final FacebookEvents events;
        private final String page;
        private final Instant now;
        private final List<Json> entries = new ArrayList<>();
        private final List<Json> items = new ArrayList<>();
        private boolean feed;

        Entries(String page, Instant now) {
            this.events = new FacebookEvents(page);
            this.page = page;
            this.now = now;
        }

        List<Json> of(List<Act> acts) {
            for (Act act : acts) {
                Optional<Json> message = events.messaging(act);
                message.ifPresent(item -> add(item, false));
                if (message.isEmpty()) {
                    events.change(act).ifPresent(item -> add(item, true));
                }
            }
            close();
            return entries;
        }

        private void add(Json item, boolean change) {
            if (change != feed) {
                close();
                feed = change;
            }
            items.add(item);
        }

        private void close() {
            if (!items.isEmpty()) {
                entries.add(
                        Json.object()
                                .put("id", page)
                                .put("time", feed ? now.getEpochSecond() : now.toEpochMilli())
                                .put(feed ? "changes" : "messaging", items)
                                .build());
                items.clear();
            }
        }
    }
}
