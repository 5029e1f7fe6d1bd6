package org.socialcare.platforms.whatsapp;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Fetching;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.Speech;
import org.socialcare.platforms.meta.Door;
import org.socialcare.platforms.meta.Envelope;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.Optional;

/** Phone numbers on the WhatsApp Cloud API. Safe for any number of threads. */
public final class WhatsApp implements Platform {
    private static final Speech SPEECH = new WhatsAppSpeech();
    private static final Fetching FETCHING = new WhatsAppFetching(SPEECH);

    @Override
    public String name() {
        return "whatsapp";
    }

    @Override
    public Reading read(Delivery delivery, Credentials credentials, Instant received) {
        String number = credentials.get("only_account");
        return Door.open(delivery, credentials, envelope -> read(envelope, number, received));
    }

    /** An entry is of a business account, which holds many numbers: each change names its own. */
    private static Reading read(Json envelope, String number, Instant received) {
        String object = envelope.textOrEmpty("object");
        return object.equals("whatsapp_business_account")
                ? new Envelope(new Changes(number), "", received).read(object, envelope)
                : new Reading.Garbled("not an object of ours");
    }

    @Override
    public Speech speech() {
        return SPEECH;
    }

    @Override
    public Optional<Fetching> fetching() {
        return Optional.of(FETCHING);
    }
}
