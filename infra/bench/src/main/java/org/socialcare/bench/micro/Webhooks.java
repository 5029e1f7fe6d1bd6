package org.socialcare.bench.micro;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.socialcare.bench.memory.Deliveries;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.Reading;
import org.socialcare.local.demo.Demo;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.platforms.Platforms;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;

/** Proving who sent a delivery of one message, and reading it. */
@State(Scope.Benchmark)
public class Webhooks {
    /** The demo's channel whose turn it is: every platform, and every way of signing. */
    @Param({
        "facebook/olive",
        "instagram/olive",
        "whatsapp/olive",
        "wechat/olive",
        "wechat/olive-safe",
        "wecom/olive",
        "weibo/olive",
        "douyin/olive",
        "kuaishou/olive",
        "x/olive",
        "linkedin/olive",
        "signed/olive"
    })
    public String channel = "facebook/olive";

    private Platform speaker = Platforms.all().getFirst();
    private Delivery delivery = new Delivery("POST", Map.of(), Map.of(), new byte[0]);
    private Credentials credentials = new Credentials(Map.of());
    private Instant now = Instant.EPOCH;

    /** Signs a delivery as the platform does. */
    @Setup
    public void sign() throws IOException {
        now = Instant.now();
        DemoChannel signer =
                Demo.channels(Files.createTempDirectory("social-care-micro-")).stream()
                        .filter(each -> each.id().equals(channel))
                        .findFirst()
                        .orElseThrow();
        speaker = Platforms.named(signer.platform()).orElseThrow();
        credentials = new Credentials(signer.credentials());
        delivery = Deliveries.one(signer, now);
        if (!(speaker.read(delivery, credentials, now) instanceof Reading.Events)) {
            throw new IllegalStateException("the delivery is not taken");
        }
    }

    @Benchmark
    public Reading read() {
        return speaker.read(delivery, credentials, now);
    }
}
