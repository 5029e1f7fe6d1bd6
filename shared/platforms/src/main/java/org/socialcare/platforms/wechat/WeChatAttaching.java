package org.socialcare.platforms.wechat;

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

/**
 * Pictures and voice: kept by WeChat for three days as temporary material, sent by its media id. A
 * video would need a picture of its own to stand for it, which no agent gives.
 */
final class WeChatAttaching implements Attaching, Attaching.HandingOver {
    /** Below which the material lies; general knowledge, not read in WeChat's own page. */
    private static final String UPLOAD = "/cgi-bin/media/upload?type=";

    private static final Duration SOON = Duration.ofSeconds(10);

    private final WeChatSpeech speech;

    WeChatAttaching(WeChatSpeech speech) {
        this.speech = speech;
    }

    @Override
    public Optional<HandingOver> handingOver() {
        return Optional.of(this);
    }

    @Override
    public PlatformRequest request(
            Media media, Binary bytes, Credentials credentials, String token) {
        String path = UPLOAD + media.kind() + "&access_token=" + encode(token);
        return Multipart.post(
                Addresses.at(credentials, WeChatSpeech.HOST, path), "media", media, bytes);
    }

    @Override
    public Given understand(PlatformResponse response) {
        Optional<String> id =
                Documents.answered(response.body())
                        .flatMap(answer -> answer.text("media_id"))
                        .filter(text -> !text.isEmpty() && response.status() == 200);
        return id.<Given>map(Given.Taken::new)
                .orElseGet(() -> Given.failed(speech.understand(response), SOON));
    }

    @Override
    public PlatformRequest send(
            Outgoing to, Media media, String source, Credentials credentials, String token) {
        Json body =
                Json.object()
                        .put("touser", to.to())
                        .put("msgtype", media.kind())
                        .put(media.kind(), Json.object().put("media_id", source).build())
                        .build();
        return WeChatSpeech.send(credentials, token, body);
    }
}
