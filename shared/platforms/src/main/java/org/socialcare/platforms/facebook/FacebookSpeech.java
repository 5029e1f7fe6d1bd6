package org.socialcare.platforms.facebook;

import static org.socialcare.platforms.protocol.Addresses.encode;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Outgoing;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Speech;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.Addresses;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.HttpFailure;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The Send API for messages, and public answers below comments and posts. */
final class FacebookSpeech implements Speech {
    private static final String HOST = "https://graph.facebook.com";
    private static final String VERSION = "/v24.0/";
    private static final Map<String, String> HEADERS = Map.of("content-type", "application/json");

    @Override
    public PlatformRequest say(Outgoing words, Credentials credentials, String token) {
        boolean direct = words.kind() == ThreadKey.Kind.DIRECT;
        String edge =
                direct
                        ? encode(credentials.get("page_id")) + "/messages"
                        : encode(answered(words)) + "/comments";
        String path = VERSION + edge + "?access_token=" + encode(token);
        Json body = direct ? message(words) : Json.object().put("message", words.text()).build();
        return new PlatformRequest(
                "POST", Addresses.at(credentials, HOST, path), HEADERS, JsonWriter.write(body));
    }

    /** The metadata comes back in the echo, and tells it from what was typed elsewhere. */
    private static Json message(Outgoing words) {
        JsonObject body =
                Json.object().put("recipient", Json.object().put("id", words.to()).build());
        if (words.late()) {
            body.put("messaging_type", "MESSAGE_TAG").put("tag", "HUMAN_AGENT");
        } else {
            body.put("messaging_type", "RESPONSE");
        }
        Json message =
                Json.object().put("text", words.text()).put("metadata", words.replyId()).build();
        return body.put("message", message).build();
    }

    /** The comment answered, or the post where there is none. */
    private static String answered(Outgoing words) {
        return words.answers().isEmpty() ? words.platformThread() : words.answers();
    }

    @Override
    public SendResult understand(PlatformResponse response) {
        Optional<Json> answer = Documents.answered(response.body());
        if (answer.isEmpty()) {
            return HttpFailure.of(response);
        }
        Json json = answer.get();
        if (json.get("error").isPresent()) {
            return GraphErrors.meaning(json.obj("error"), response);
        }
        Optional<String> id = json.text("message_id").or(() -> json.text("id"));
        boolean taken = response.status() >= 200 && response.status() < 300;
        return taken && id.isPresent()
                ? new SendResult.Accepted(id.get())
                : HttpFailure.of(response);
    }

    @Override
    public Optional<String> standingToken(Credentials credentials) {
        return Optional.of(credentials.get("page_token")).filter(token -> !token.isEmpty());
    }

    /** A Page token has no successor that could be had without a person signing in. */
    @Override
    public Optional<PlatformRequest> renewal(Credentials credentials) {
        return Optional.empty();
    }

    @Override
    public Optional<AccessToken> renewed(PlatformResponse response, Instant now) {
        return Optional.empty();
    }
}
