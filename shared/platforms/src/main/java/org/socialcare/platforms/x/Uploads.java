package org.socialcare.platforms.x;

import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.wire.json.Json;

import java.util.Base64;
import java.util.Optional;

/** Pictures handed over in one request, in base64, each for one use alone. */
final class Uploads {
    /** In a direct message. */
    static final String FOR_MESSAGES = "dm_image";

    /** In a post. */
    static final String FOR_POSTS = "tweet_image";

    private Uploads() {}

    static PlatformRequest request(
            Media media, String use, Binary bytes, Credentials credentials, String token) {
        Json body =
                Json.object()
                        .put("media", Base64.getEncoder().encodeToString(bytes.bytes()))
                        .put("media_category", use)
                        .put("media_type", media.type().mime())
                        .build();
        return XSpeech.request("POST", "/2/media/upload", body, credentials, token);
    }

    /** The id of what was taken; absent where it was not. */
    static Optional<String> id(PlatformResponse response) {
        boolean taken = response.status() >= 200 && response.status() < 300;
        return Documents.answered(response.body())
                .flatMap(answer -> answer.obj("data").text("id"))
                .filter(text -> taken && !text.isEmpty());
    }
}
