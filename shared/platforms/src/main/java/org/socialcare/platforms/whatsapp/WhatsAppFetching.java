package org.socialcare.platforms.whatsapp;

import static org.socialcare.platforms.protocol.Addresses.encode;
import static org.socialcare.platforms.protocol.Addresses.step;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Fetched;
import org.socialcare.domain.channel.Fetching;
import org.socialcare.domain.channel.FileResponse;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Speech;
import org.socialcare.platforms.meta.Graph;
import org.socialcare.platforms.protocol.Addresses;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.FileHosts;
import org.socialcare.wire.json.Json;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * First where it lies, then the file, both with the token. The address is good for minutes, an id
 * for seven days.
 */
final class WhatsAppFetching implements Fetching {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Speech speech;

    WhatsAppFetching(Speech speech) {
        this.speech = speech;
    }

    @Override
    public boolean needsToken(Attachment attachment) {
        return true;
    }

    @Override
    public Optional<PlatformRequest> ask(
            Attachment attachment, Credentials credentials, String token) {
        String number = credentials.get("phone_number_id");
        String path = step(attachment.reference()) + "?phone_number_id=" + encode(number);
        return Optional.of(
                FileHosts.get(Addresses.at(credentials, Graph.HOST, Graph.VERSION + path), token));
    }

    @Override
    public Fetched understand(
            PlatformRequest asked, FileResponse answer, Credentials credentials, String token) {
        URI graph = Addresses.at(credentials, Graph.HOST, Graph.VERSION);
        if (!asked.address().toString().startsWith(graph.toString())) {
            return Graph.FILES.file(answer, credentials, this::why);
        }
        Json found = Documents.said(answer).orElse(Json.Null.VALUE);
        Optional<URI> place = Graph.FILES.link(credentials, found.textOrEmpty("url"));
        return answer.status() == 200 && place.isPresent()
                ? new Fetched.Elsewhere(FileHosts.get(place.get(), token))
                : new Fetched.Failed(known(speech.understand(answer.asText())));
    }

    /** An address that no longer opens is asked for anew; the id says whether there is nothing. */
    private SendResult why(PlatformResponse response) {
        return switch (response.status()) {
            case 403, 404, 410 -> new SendResult.Retry("HTTP " + response.status(), SOON);
            default -> known(speech.understand(response));
        };
    }

    /** An answer without an address is none. */
    private static SendResult known(SendResult meaning) {
        return meaning instanceof SendResult.Accepted
                ? new SendResult.Unknown("an answer without an address")
                : meaning;
    }
}
