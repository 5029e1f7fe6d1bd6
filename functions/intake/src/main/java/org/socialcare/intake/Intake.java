package org.socialcare.intake;

import org.socialcare.aws.queue.TooLargeForQueue;
import org.socialcare.aws.telling.Books;
import org.socialcare.aws.telling.Books.Verdict;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.channel.Acknowledgement;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.conversation.Received;
import org.socialcare.domain.ports.FindCredentials;
import org.socialcare.domain.ports.HandOver;
import org.socialcare.domain.ports.Quarantine;
import org.socialcare.domain.ports.Quarantine.Quarantined;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes one delivery in. What it answers is a promise: accepted means durable, refused means that
 * nothing was kept.
 */
final class Intake {
    private final Function<String, Optional<Platform>> platforms;
    private final FindCredentials credentials;
    private final HandOver inbox;
    private final Quarantine quarantine;
    private final Books books;
    private final Log log;
    private final InstantSource clock;

    Intake(
            Function<String, Optional<Platform>> platforms,
            FindCredentials credentials,
            HandOver inbox,
            Quarantine quarantine,
            Books books,
            Log log,
            InstantSource clock) {
        this.platforms = platforms;
        this.credentials = credentials;
        this.inbox = inbox;
        this.quarantine = quarantine;
        this.books = books;
        this.log = log;
        this.clock = clock;
    }

    /** How a delivery is answered. */
    sealed interface Answer {
        /** Everything in it is stored; nearly every platform wants to read nothing but that. */
        record Accepted(Acknowledgement acknowledgement) implements Answer {}

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
                books.write(channel, request, now, Verdict.RECEIVED, 1);
                books.write(channel, request, now, Verdict.REFUSED, 1);
                tell("delivery.refused", channel, request, why);
                yield new Answer.Refused();
            }
            case Reading.Garbled(var why) -> {
                keep(channel, now, request, "", why, delivery);
                yield new Answer.Accepted(platform.acknowledgement(delivery));
            }
            case Reading.Events(var events, var unread, var hints) -> {
                handOver(channel, now, request, events, delivery);
                for (int i = 0; i < unread.size(); i++) {
                    var part = unread.get(i);
                    keep(channel, now, request + ".u" + i, part.where(), part.why(), delivery);
                }
                for (int i = 0; i < hints.size(); i++) {
                    var what = hints.get(i).what();
                    keep(channel, now, request + ".h" + i, "", "nobody fetches " + what, delivery);
                }
                yield new Answer.Accepted(platform.acknowledgement(delivery));
            }
        };
    }

    private void handOver(
            ChannelId channel,
            Instant now,
            String request,
            List<Inbound> events,
            Delivery delivery) {
        var received = new ArrayList<Received>(events.size());
        for (int i = 0; i < events.size(); i++) {
            received.add(new Received(channel, events.get(i), request + "." + i, now));
        }
        for (var tooLarge : send(received)) {
            received.remove(tooLarge);
            keep(channel, now, tooLarge.receipt(), "", "larger than a queue message", delivery);
        }
        for (var item : received) {
            books.write(channel, item.receipt(), now, Verdict.RECEIVED, 1);
        }
    }

    /** Sends all that fit and returns those that do not. */
    private List<Received> send(List<Received> received) {
        if (received.isEmpty()) {
            return List.of();
        }
        try {
            inbox.toTriage(received);
            return List.of();
        } catch (TooLargeForQueue tooLarge) {
            var rest = new ArrayList<>(received);
            rest.removeAll(tooLarge.events());
            if (!rest.isEmpty()) {
                inbox.toTriage(rest);
            }
            return tooLarge.events();
        }
    }

    private void keep(
            ChannelId channel,
            Instant now,
            String receipt,
            String where,
            String why,
            Delivery delivery) {
        quarantine.keep(new Quarantined(channel, receipt, now, where, why, delivery));
        books.write(channel, receipt, now, Verdict.RECEIVED, 1);
        books.write(channel, receipt, now, Verdict.QUARANTINED, 1);
        tell("delivery.quarantined", channel, receipt, why);
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
