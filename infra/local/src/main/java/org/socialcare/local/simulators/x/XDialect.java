package org.socialcare.local.simulators.x;

import org.socialcare.local.extension.Body;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Drawn;
import org.socialcare.local.simulators.EachAlone;
import org.socialcare.local.simulators.Hashes;
import org.socialcare.local.simulators.RetryPlan;
import org.socialcare.local.simulators.Signed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Webhooks of an account on X, one event in each. */
public final class XDialect implements EachAlone {
    @Override
    public String platform() {
        return "x";
    }

    @Override
    public Optional<String> body(DemoChannel channel, Act act) {
        return new XEvents(channel).body(act);
    }

    @Override
    public Signed sign(DemoChannel channel, Body body, Instant now) {
        String secret = channel.credential("consumer_secret");
        return Signed.json(
                body,
                "x-twitter-webhooks-signature",
                "sha256=" + Hashes.hmacSha256Base64(secret, body.bytes()));
    }

    @Override
    public String messageId(RandomGenerator random) {
        return "19" + Drawn.digits(random, 17);
    }

    @Override
    public String customerId(RandomGenerator random) {
        return "17" + Drawn.digits(random, 17);
    }

    @Override
    public String postId(DemoChannel channel, RandomGenerator random) {
        return "18" + Drawn.digits(random, 17);
    }

    @Override
    public String commentId(String post, RandomGenerator random) {
        return messageId(random);
    }

    /** How X goes on after ten seconds of silence it does not say; it lets the day be replayed. */
    @Override
    public RetryPlan retries() {
        return new RetryPlan(
                Duration.ofSeconds(10), List.of(Duration.ofSeconds(10), Duration.ofMinutes(1)));
    }
}
