package org.socialcare.local.simulators.weibo;

import org.socialcare.local.extension.Body;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Drawn;
import org.socialcare.local.simulators.EachAlone;
import org.socialcare.local.simulators.Hashes;
import org.socialcare.local.simulators.RetryPlan;
import org.socialcare.local.simulators.Signed;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Pushes of a fan service, one event in each and none with an id. */
public final class WeiboDialect implements EachAlone {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH)
                    .withZone(ZoneOffset.ofHours(8));

    private final RandomGenerator random;

    /**
     * @param random draws nonces; shared by threads
     */
    public WeiboDialect(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public String platform() {
        return "weibo";
    }

    @Override
    public Optional<String> body(DemoChannel channel, Act act) {
        long account = Long.parseLong(channel.credentials().getOrDefault("account_id", "0"));
        return body(account, act).map(JsonWriter::write);
    }

    private static Optional<Json> body(long account, Act act) {
        return switch (act) {
            case Act.Wrote said ->
                    Optional.of(push(account, act, "text", said.text(), Json.object()));
            case Act.Showed shown ->
                    Optional.of(
                            push(
                                    account,
                                    act,
                                    "image",
                                    "发了一张图片",
                                    Json.object()
                                            .put("vfid", number(shown.id()))
                                            .put("tovfid", number(shown.id()) + 1)));
            case Act.Tapped tapped -> Optional.of(event(account, act, "click", tapped.payload()));
            case Act.Followed _ -> Optional.of(event(account, act, "follow", ""));
            case Act.Commented _,
                    Act.Edited _,
                    Act.TookBack _,
                    Act.Reworded _,
                    Act.Removed _,
                    Act.Echoed _,
                    Act.Answered _,
                    Act.Arrived _,
                    Act.Saw _ ->
                    Optional.empty();
        };
    }

    private static Json event(long account, Act act, String subtype, String key) {
        return push(
                account,
                act,
                "event",
                "",
                Json.object().put("subtype", subtype).putUnlessEmpty("key", key));
    }

    private static Json push(long account, Act act, String type, String text, JsonObject data) {
        return Json.object()
                .put("type", type)
                .put("receiver_id", account)
                .put("sender_id", number(act.who().id()))
                .put("created_at", TIME.format(act.at()))
                .put("text", text)
                .put("data", data.build())
                .build();
    }

    /** Ids are numbers of 64 bits; a customer of another shape is given one by its letters. */
    static long number(String id) {
        return Json.of(id).asNumber().orElseGet(() -> id.hashCode() & Integer.MAX_VALUE);
    }

    @Override
    public Signed sign(DemoChannel channel, Body body, Instant now) {
        String secret = channel.credential("app_secret");
        String timestamp = Long.toString(now.toEpochMilli());
        String nonce = Drawn.digits(random, 8);
        return new Signed(
                "signature="
                        + Hashes.sha1Sorted(secret, timestamp, nonce)
                        + "&timestamp="
                        + timestamp
                        + "&nonce="
                        + nonce,
                Map.of("Content-Type", "application/json"),
                body);
    }

    @Override
    public boolean tellsComments() {
        return false;
    }

    @Override
    public String messageId(RandomGenerator random) {
        return Drawn.digits(random, 16);
    }

    @Override
    public String customerId(RandomGenerator random) {
        return Drawn.digits(random, 10);
    }

    @Override
    public String postId(DemoChannel channel, RandomGenerator random) {
        return Drawn.digits(random, 16);
    }

    @Override
    public String commentId(String post, RandomGenerator random) {
        return Drawn.digits(random, 16);
    }

    @Override
    public RetryPlan retries() {
        return RetryPlan.TWICE_MORE;
    }
}
