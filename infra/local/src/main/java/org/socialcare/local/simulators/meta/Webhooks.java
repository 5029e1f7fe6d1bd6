package org.socialcare.local.simulators.meta;

import org.socialcare.local.extension.Body;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Hashes;
import org.socialcare.local.simulators.RetryPlan;
import org.socialcare.local.simulators.Signed;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How Meta delivers: signed over the bytes, and again when nobody answers. */
public final class Webhooks {
    /** At first at once, then less and less often. */
    public static final RetryPlan RETRIES =
            new RetryPlan(
                    Duration.ofSeconds(5),
                    List.of(
                            Duration.ZERO,
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(30),
                            Duration.ofMinutes(2),
                            Duration.ofMinutes(10)));

    private Webhooks() {}

    /** One delivery of these entries; none where there are none. */
    public static List<Signed> of(DemoChannel channel, String object, List<Json> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Json delivery = Json.object().put("object", object).put("entry", entries).build();
        return List.of(sign(channel, Body.of(MetaJson.write(delivery))));
    }

    /** Signs a body as it stands. */
    public static Signed sign(DemoChannel channel, Body body) {
        String secret = channel.credential("app_secret");
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
}
