package org.socialcare.platforms.signed;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Reading;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonProblem;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Lets in what was signed lately and nothing else. */
final class Door {
    /** How far the sender's clock and ours may differ; older deliveries are replays. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final int DIGITS = 12;

    private Door() {}

    static Reading deliver(Delivery delivery, Credentials credentials, Instant received) {
        String timestamp = delivery.header(Seal.TIMESTAMP).orElse("");
        String signature = delivery.header(Seal.SIGNATURE).orElse("");
        byte[] body = delivery.body();
        if (!Seal.holds(credentials, signature, timestamp, body)) {
            return new Reading.Forged(Seal.SIGNATURE);
        }
        if (!isRecent(timestamp, received)) {
            return new Reading.Forged(Seal.TIMESTAMP + " is not within five minutes of now");
        }
        if (body.length > Limits.BODY) {
            return new Reading.Garbled("body: more than " + Limits.BODY + " bytes");
        }
        try {
            return read(Documents.delivered(body));
        } catch (JsonProblem unreadable) {
            return new Reading.Garbled("body: " + unreadable.getMessage());
        }
    }

    private static boolean isRecent(String timestamp, Instant received) {
        OptionalLong second =
                timestamp.length() > DIGITS || !startsWithDigit(timestamp)
                        ? OptionalLong.empty()
                        : Json.of(timestamp).asNumber();
        return second.isPresent()
                && Duration.between(Instant.ofEpochSecond(second.getAsLong()), received)
                                .abs()
                                .compareTo(TOLERANCE)
                        <= 0;
    }

    /** A sign would be a second way to write the same instant. */
    private static boolean startsWithDigit(String timestamp) {
        return !timestamp.isEmpty() && timestamp.charAt(0) >= '0' && timestamp.charAt(0) <= '9';
    }

    private static Reading read(Json json) {
        if (json.number("version").orElse(0) != Limits.VERSION) {
            return new Reading.Garbled("version: must be " + Limits.VERSION);
        }
        if (!(json.get("events").orElse(Json.Null.VALUE) instanceof Json.Arr(var events))) {
            return new Reading.Garbled("events: must be an array");
        }
        return events.size() > Limits.EVENTS
                ? new Reading.Garbled("events: more than " + Limits.EVENTS)
                : read(events);
    }

    private static Reading read(List<Json> events) {
        Part.Parts parts = new Part.Parts();
        for (int i = 0; i < events.size(); i++) {
            parts.add("events[" + i + "]", Events.part(new Fields(events.get(i))));
        }
        return parts.reading();
    }
}
