package org.socialcare.local.simulators.douyin;

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
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Webhooks of a Douyin account, one event in each. */
public final class DouyinDialect implements EachAlone {
    @Override
    public String platform() {
        return "douyin";
    }

    @Override
    public Optional<String> body(DemoChannel channel, Act act) {
        return new DouyinEvents(channel).body(act);
    }

    /** The delivery's id follows from its bytes: a repetition has the same one. */
    @Override
    public Signed sign(DemoChannel channel, Body body, Instant now) {
        String secret = channel.credential("client_secret");
        return new Signed(
                "",
                Map.of(
                        "Content-Type",
                        "application/json",
                        "Msg-Id",
                        HexFormat.of().formatHex(Hashes.sha256(body.bytes())),
                        "X-Douyin-Signature",
                        Hashes.sha1(secret, body.bytes())),
                body);
    }

    @Override
    public String messageId(RandomGenerator random) {
        return "@9" + Drawn.word(random, 40) + "==";
    }

    @Override
    public String customerId(RandomGenerator random) {
        return Drawn.hex(random, 8)
                + "-"
                + Drawn.hex(random, 4)
                + "-"
                + Drawn.hex(random, 4)
                + "-"
                + Drawn.hex(random, 4)
                + "-"
                + Drawn.hex(random, 12);
    }

    @Override
    public String postId(DemoChannel channel, RandomGenerator random) {
        return "@8" + Drawn.word(random, 40) + "==";
    }

    @Override
    public String commentId(String post, RandomGenerator random) {
        return "@7" + Drawn.word(random, 40) + "==";
    }

    @Override
    public RetryPlan retries() {
        Duration pause = Duration.ofSeconds(5);
        return new RetryPlan(pause, List.of(pause, pause, pause));
    }
}
