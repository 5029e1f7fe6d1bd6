package org.socialcare.local.simulators.linkedin;

import org.socialcare.local.extension.Body;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Dialect;
import org.socialcare.local.simulators.Drawn;
import org.socialcare.local.simulators.Hashes;
import org.socialcare.local.simulators.RetryPlan;
import org.socialcare.local.simulators.Signed;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Webhooks of a LinkedIn page: up to ten notifications in each. */
public final class LinkedInDialect implements Dialect {
    private static final int BATCH = 10;
    private static final int REPETITIONS = 96;

    @Override
    public String platform() {
        return "linkedin";
    }

    @Override
    public boolean tellsMessages() {
        return false;
    }

    @Override
    public List<Signed> tell(DemoChannel channel, List<Act> acts, Instant now) {
        LinkedInEvents events = new LinkedInEvents(channel.credential("organization"));
        List<Json> notifications = new ArrayList<>();
        acts.forEach(act -> events.notification(act).ifPresent(notifications::add));
        List<Signed> deliveries = new ArrayList<>();
        for (int from = 0; from < notifications.size(); from += BATCH) {
            int to = Math.min(from + BATCH, notifications.size());
            Json batch =
                    Json.object()
                            .put("type", "ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS")
                            .put("notifications", notifications.subList(from, to))
                            .build();
            deliveries.add(sign(channel, Body.of(JsonWriter.write(batch)), now));
        }
        return deliveries;
    }

    /** What is signed begins with the name of the scheme; the header does not. */
    @Override
    public Signed sign(DemoChannel channel, Body body, Instant now) {
        String secret = channel.credential("client_secret");
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes("hmacsha256=".getBytes(StandardCharsets.US_ASCII));
        signed.writeBytes(body.bytes());
        return Signed.json(body, "X-LI-Signature", Hashes.hmacSha256(secret, signed.toByteArray()));
    }

    @Override
    public String messageId(RandomGenerator random) {
        return Drawn.digits(random, 19);
    }

    @Override
    public String customerId(RandomGenerator random) {
        return "urn:li:person:" + Drawn.word(random, 10);
    }

    @Override
    public String postId(DemoChannel channel, RandomGenerator random) {
        return "urn:li:activity:7" + Drawn.digits(random, 18);
    }

    @Override
    public String commentId(String post, RandomGenerator random) {
        return "urn:li:comment:(" + post + ",7" + Drawn.digits(random, 18) + ")";
    }

    /** Every five minutes for eight hours. */
    @Override
    public RetryPlan retries() {
        return new RetryPlan(
                Duration.ofSeconds(10), Collections.nCopies(REPETITIONS, Duration.ofMinutes(5)));
    }
}
