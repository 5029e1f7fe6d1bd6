package org.socialcare.platforms.kuaishou;

import org.socialcare.domain.channel.Acknowledgement;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.Speech;

import java.time.Instant;

/** Kuaishou accounts. Safe for any number of threads. */
public final class Kuaishou implements Platform {
    private static final Speech SPEECH = new KuaishouSpeech();

    @Override
    public String name() {
        return "kuaishou";
    }

    @Override
    public Reading read(Delivery delivery, Credentials credentials, Instant received) {
        return delivery.method().equals("POST")
                ? Door.deliver(delivery, credentials, received)
                : new Reading.Forged("another method");
    }

    /** Without the delivery's own id in it Kuaishou sends again. */
    @Override
    public Acknowledgement acknowledgement(Delivery delivery) {
        return Door.acknowledgement(delivery);
    }

    @Override
    public Speech speech() {
        return SPEECH;
    }
}
