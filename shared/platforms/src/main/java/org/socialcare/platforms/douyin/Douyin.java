package org.socialcare.platforms.douyin;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.Speech;

import java.time.Duration;
import java.time.Instant;

/** Douyin accounts. Safe for any number of threads. */
public final class Douyin implements Platform {
    /**
     * Douyin publishes no reply window for ordinary private messages. These are the numbers it
     * publishes for customer service in its mini games, the nearest relative: 48 hours and five
     * messages. Where it is stricter its refusal is shown; the length is our own caution.
     */
    private static final ReplyRules RULES =
            new ReplyRules(Duration.ofDays(2), Duration.ofDays(2), 5, 500, ReplyRules.UNLIMITED);

    private static final Speech SPEECH = new DouyinSpeech();

    @Override
    public String name() {
        return "douyin";
    }

    @Override
    public Reading read(Delivery delivery, Credentials credentials, Instant received) {
        return delivery.method().equals("POST")
                ? Door.deliver(delivery, credentials, received)
                : new Reading.Forged("method " + delivery.method());
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
