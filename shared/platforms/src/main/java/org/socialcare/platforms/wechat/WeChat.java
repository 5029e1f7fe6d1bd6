package org.socialcare.platforms.wechat;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Fetching;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.Publishing;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.Speech;
import org.socialcare.platforms.protocol.FileHosts;
import org.socialcare.platforms.wechatform.MaterialFetching;

import java.time.Instant;
import java.util.Optional;

/** WeChat Official Accounts. Safe for any number of threads. */
public final class WeChat implements Platform {
    private static final Speech SPEECH = new WeChatSpeech();
    private static final Publishing PUBLISHING = new WeChatPublishing();
    private static final Fetching FETCHING =
            new MaterialFetching(
                    WeChatSpeech.HOST, new FileHosts(Assumptions.FILES), WeChatSpeech::answered);

    @Override
    public String name() {
        return "wechat";
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
    public Optional<Publishing> publishing() {
        return Optional.of(PUBLISHING);
    }

    @Override
    public Optional<Fetching> fetching() {
        return Optional.of(FETCHING);
    }
}
