package org.socialcare.platforms.wecom;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Fetching;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.Pulling;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.Speech;
import org.socialcare.platforms.protocol.FileHosts;
import org.socialcare.platforms.wechatform.MaterialFetching;

import java.time.Instant;
import java.util.Optional;

/** WeCom apps and WeChat customer service. Safe for any number of threads. */
public final class WeCom implements Platform {
    private static final Speech SPEECH = new WeComSpeech();
    private static final Pulling PULLING = new WeComPulling();
    private static final Fetching FETCHING =
            new MaterialFetching(WeComSpeech.HOST, new FileHosts("qpic.cn"), SPEECH::understand);

    @Override
    public String name() {
        return "wecom";
    }

    @Override
    public Reading read(Delivery delivery, Credentials credentials, Instant received) {
        return switch (delivery.method()) {
            case "GET" -> Door.greet(delivery, credentials);
            case "POST" -> Door.deliver(delivery, credentials, received);
            default -> new Reading.Forged("another method");
        };
    }

    @Override
    public Speech speech() {
        return SPEECH;
    }

    @Override
    public Optional<Pulling> pulling() {
        return Optional.of(PULLING);
    }

    @Override
    public Optional<Fetching> fetching() {
        return Optional.of(FETCHING);
    }
}
