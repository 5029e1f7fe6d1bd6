package org.socialcare.platforms.x;

import static org.socialcare.platforms.protocol.Addresses.step;

import org.socialcare.domain.channel.Attaching;
import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.Outgoing;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Pictures in direct messages: handed over in one request, in base64, for this use alone; then one
 * to a message. Videos and moving pictures would need X's several steps and are not sent.
 */
final class XAttaching implements Attaching, Attaching.HandingOver {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Override
    public Optional<HandingOver> handingOver() {
        return Optional.of(this);
    }

    @Override
    public PlatformRequest request(
            Media media, Binary bytes, Credentials credentials, String token) {
        return Uploads.request(media, Uploads.FOR_MESSAGES, bytes, credentials, token);
    }

    @Override
    public Given understand(PlatformResponse response) {
        return Uploads.id(response)
                .<Given>map(Given.Taken::new)
                .orElseGet(() -> Given.failed(Answers.meaning(response), SOON));
    }

    @Override
    public PlatformRequest send(
            Outgoing to, Media media, String source, Credentials credentials, String token) {
        String path = "/2/dm_conversations/with/" + step(to.to()) + "/messages";
        Json attachment = Json.object().put("media_id", source).build();
        Json body = Json.object().put("attachments", List.of(attachment)).build();
        return XSpeech.request("POST", path, body, credentials, token);
    }
}
