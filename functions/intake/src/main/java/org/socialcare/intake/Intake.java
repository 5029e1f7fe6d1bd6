package org.socialcare.intake;

import org.socialcare.aws.arrival.Arrivals;
import org.socialcare.aws.telling.Books;
import org.socialcare.aws.telling.Books.Verdict;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.ports.FindCredentials;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes one delivery in. What it answers is a promise: accepted means durable, refused means that
 * nothing was kept.
 */
final class Intake {
    private final Function<String, Optional<Platform>> platforms;
    private final FindCredentials credentials;
    private final Arrivals arrivals;
    private final Books books;
    private final Log log;
    private final InstantSource clock;

    Intake(
            Function<String, Optional<Platform>> platforms,
            FindCredentials credentials,
            Arrivals arrivals,
            Books books,
            Log log,
            InstantSource clock) {
        this.platforms = platforms;
        this.credentials = credentials;
        this.arrivals = arrivals;
        this.books = books;
        this.log = log;
        this.clock = clock;
    }

    /** How a delivery is answered. */
    sealed interface Answer {
        /** Everything in it is stored. */
        record Accepted() implements Answer {}

        /** The platform checked the address; it wants exactly this back. */
        record Greeted(String contentType, String body) implements Answer {}

        /** Not authentic. */
        record Refused() implements Answer {}

        /** No such platform, or no such channel. */
        record Unknown() implements Answer {}
    }

    /**
     * @param request names this very HTTP request; receipts are made from it
     */
    Answer receive(String platform, String account, String request, Delivery delivery) {
        var speaker = platforms.apply(platform);
        if (speaker.isEmpty() || !ChannelId.isValid(platform, account)) {
            return new Answer.Unknown();
        }
        var channel = new ChannelId(platform, account);
        var secrets = credentials.credentials(channel);
        if (secrets.isEmpty()) {
            return new Answer.Unknown();
        }
        return take(speaker.get(), channel, secrets.get(), request, delivery);
    }

    private Answer take(
            Platform platform,
            ChannelId channel,
            Credentials secrets,
            String request,
            Delivery delivery) {
        Instant now = clock.instant();
        return switch (platform.read(delivery, secrets, now)) {
            case Reading.Greeting(var contentType, var answer) ->
                    new Answer.Greeted(contentType, answer);
            case Reading.Forged(var why) -> {
                books.write(channel, request, now, Verdict.RECEIVED);
                books.write(channel, request, now, Verdict.REFUSED);
                tell("delivery.refused", channel, request, why);
                yield new Answer.Refused();
            }
            case Reading.Garbled(var why) -> {
                arrivals.keep(channel, request, now, "", why, delivery);
                yield new Answer.Accepted();
            }
            case Reading.Events events -> {
                arrivals.take(channel, request, now, events, delivery);
                yield new Answer.Accepted();
            }
        };
    }

    private void tell(String event, ChannelId channel, String receipt, String why) {
        log.note(
                event,
                fields ->
                        fields.put("channel", channel.toString())
                                .put("receipt", receipt)
                                .put("why", why));
    }
}
