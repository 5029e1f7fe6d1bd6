package org.socialcare.platforms.wecom;

import static org.socialcare.platforms.protocol.Addresses.encode;

import org.socialcare.domain.channel.Attaching;
import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.Outgoing;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.platforms.protocol.Addresses;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.Multipart;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.Optional;

/** Pictures and files: kept by WeCom for three days as temporary material, sent by its media id. */
final class WeComAttaching implements Attaching, Attaching.HandingOver {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final WeComSpeech speech;

    WeComAttaching(WeComSpeech speech) {
        this.speech = speech;
    }

    @Override
    public Optional<HandingOver> handingOver() {
        return Optional.of(this);
    }

    @Override
    public PlatformRequest request(
            Media media, Binary bytes, Credentials credentials, String token) {
        String path =
                "/cgi-bin/media/upload?access_token=" + encode(token) + "&type=" + media.kind();
        return Multipart.post(
                Addresses.at(credentials, WeComSpeech.HOST, path), "media", media, bytes);
    }

    @Override
    public Given understand(PlatformResponse response) {
        Json answer = Documents.answered(response.body()).orElse(Json.Null.VALUE);
        Optional<String> id = answer.text("media_id").filter(text -> !text.isEmpty());
        boolean taken = response.status() == 200 && answer.number("errcode").orElse(0) == 0;
        return id.filter(_ -> taken)
                .<Given>map(Given.Taken::new)
                .orElseGet(() -> Given.failed(speech.understand(response), SOON));
    }

    @Override
    public PlatformRequest send(
            Outgoing to, Media media, String source, Credentials credentials, String token) {
        Json file = Json.object().put("media_id", source).build();
        return speech.saying(to, media.kind(), file, credentials, token);
    }
}
