package org.socialcare.platforms.wechat;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.Speech;

import java.time.Duration;
import java.time.Instant;

/** WeChat Official Accounts. Safe for any number of threads. */
public final class WeChat implements Platform {
    /**
     * Five messages within 48 hours; 2,048 bytes hold at least 680 characters. No public threads.
     */
    private static final ReplyRules RULES =
            new ReplyRules(Duration.ofDays(2), Duration.ofDays(2), 5, 680, Duration.ofDays(2));

    private static final Speech SPEECH = new WeChatSpeech();

    @Override
    public String name() {
        return "wechat";
    }

    @Override
    public Reading read(Delivery delivery, Credentials credentials, Instant received) {
        return switch (delivery.method()) {
            case "GET" -> Door.greet(delivery, credentials);
            case "POST" -> Door.deliver(delivery, credentials, received);
            default -> new Reading.Forged("method " + delivery.method());
        };
    }

    @Override
    public ReplyRules replyRules() {
        return RULES;
    }

    @Override
    public Speech speech() {
        return SPEECH;
    }
}
