package org.socialcare.local.simulators.kuaishou;

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
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Webhooks of a Kuaishou account, one event in each; the names inside {@code data} are guesses. */
public final class KuaishouDialect implements EachAlone {
    @Override
    public String platform() {
        return "kuaishou";
    }

    @Override
    public boolean takesAnswers() {
        return false;
    }

    @Override
    public Optional<String> body(DemoChannel channel, Act act) {
        return switch (act) {
            case Act.Wrote said ->
                    Optional.of(
                            envelope(
                                    channel,
                                    "RECEIVE_MESSAGE",
                                    act,
                                    said.text(),
                                    Json.object().put("msg_id", said.id())));
            case Act.Commented said ->
                    Optional.of(
                            envelope(
                                    channel,
                                    "COMMENT",
                                    act,
                                    said.text(),
                                    Json.object()
                                            .put("comment_id", said.id())
                                            .put("photo_id", said.post())
                                            .put("reply_comment_id", said.parent())));
            case Act.Showed _,
                    Act.Tapped _,
                    Act.Edited _,
                    Act.TookBack _,
                    Act.Reworded _,
                    Act.Removed _,
                    Act.Followed _,
                    Act.Echoed _,
                    Act.Answered _,
                    Act.Arrived _,
                    Act.Saw _ ->
                    Optional.empty();
        };
    }

    /** The delivery's id follows from its event: a repetition has the same one. */
    private static String envelope(
            DemoChannel channel, String event, Act act, String text, JsonObject data) {
        data.put("from_open_id", act.who().id())
                .put("to_open_id", channel.credential("open_id"))
                .put("content", text);
        Json inner = data.build();
        byte[] hash = Hashes.sha256(JsonWriter.write(inner).getBytes(StandardCharsets.UTF_8));
        return JsonWriter.write(
                Json.object()
                        .put("app_id", channel.credential("app_id"))
                        .put("event", event)
                        .put("timestamp", act.at().toEpochMilli())
                        .put("message_id", Base64.getEncoder().encodeToString(hash))
                        .put("data", inner)
                        .build());
    }

    @Override
    public Signed sign(DemoChannel channel, Body body, Instant now) {
        String secret = channel.credential("app_secret");
        return Signed.json(body, "kwaisign", Hashes.md5(body.bytes(), secret));
    }

    @Override
    public String messageId(RandomGenerator random) {
        return Drawn.digits(random, 18);
    }

    @Override
    public String customerId(RandomGenerator random) {
        return Drawn.hex(random, 32);
    }

    @Override
    public String postId(DemoChannel channel, RandomGenerator random) {
        return "3x" + Drawn.hex(random, 13);
    }

    @Override
    public String commentId(String post, RandomGenerator random) {
        return Drawn.digits(random, 12);
    }

    @Override
    public RetryPlan retries() {
        Duration pause = Duration.ofSeconds(5);
        return new RetryPlan(pause, List.of(pause, pause, pause), KuaishouDialect::isTaken);
    }

    /** An answer must say so in JSON; an empty one says nothing. */
    private static boolean isTaken(String answer) {
        try {
            Json json = JsonReader.read(answer);
            return json.number("result").orElse(0) == 1 && json.get("message_id").isPresent();
        } catch (JsonProblem notJson) {
            return false;
        }
    }
}
