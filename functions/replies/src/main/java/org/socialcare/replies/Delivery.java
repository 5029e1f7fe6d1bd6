package org.socialcare.replies;

import org.socialcare.domain.channel.Attaching;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Speech;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody.Reply;
import org.socialcare.domain.ports.CallPlatform;
import org.socialcare.domain.ports.CallPlatform.Call;
import org.socialcare.domain.ports.LendMedia;

import java.time.Duration;

/**
 * Makes a picture or file ready to be sent: lends the platform an address, or hands the bytes over.
 * This comes before an attempt is marked, because it may be repeated: whoever dies here has sent
 * nothing.
 */
final class Delivery {
    /** Platforms fetch what is sent at once; some try again. */
    private static final Duration TO_FETCH = Duration.ofHours(1);

    private static final Duration SOON = Duration.ofSeconds(20);

    private final LendMedia media;
    private final CallPlatform http;

    Delivery(LendMedia media, CallPlatform http) {
        this.media = media;
        this.http = http;
    }

    /** What there is to send beside words. */
    sealed interface Ready {
        /** Words alone. */
        record Nothing() implements Ready {}

        /**
         * It can be sent.
         *
         * @param source the address, or the platform's own id
         */
        record At(Media media, String source) implements Ready {}

        /** It cannot be sent now, or not at all. */
        record Failed(SendResult why) implements Ready {}
    }

    Ready ready(Entry entry, Speech speech, Credentials secrets, String token) {
        if (!(entry.body() instanceof Reply reply) || reply.media().isEmpty()) {
            return new Ready.Nothing();
        }
        var sent = reply.media().get();
        var attaching = speech.attaching();
        if (attaching.isEmpty()) {
            return new Ready.Failed(new SendResult.Refused("not-supported"));
        }
        return attaching
                .get()
                .handingOver()
                .map(over -> handedOver(entry, sent, over, secrets, token))
                .orElseGet(() -> new Ready.At(sent, address(entry, sent)));
    }

    private String address(Entry entry, Media sent) {
        return media.address(entry.conversation(), sent, TO_FETCH).toString();
    }

    private Ready handedOver(
            Entry entry,
            Media sent,
            Attaching.HandingOver over,
            Credentials secrets,
            String token) {
        var bytes = media.bytes(entry.conversation(), sent);
        if (bytes.isEmpty()) {
            return new Ready.Failed(new SendResult.Refused("the file is gone"));
        }
        return switch (http.call(over.request(sent, bytes.get(), secrets, token))) {
            case Call.Answered(var response) ->
                    switch (over.understand(response)) {
                        case Attaching.Given.Taken(var id) -> new Ready.At(sent, id);
                        case Attaching.Given.Failed(var why) -> new Ready.Failed(why);
                    };
            case Call.NeverSent(var reason) -> later(reason);
            case Call.Lost(var reason) -> later(reason);
        };
    }

    /** No message names the bytes yet, so losing the answer to them loses nothing. */
    private static Ready later(String reason) {
        return new Ready.Failed(new SendResult.Retry(reason, SOON));
    }
}
