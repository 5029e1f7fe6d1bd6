package org.socialcare.platforms.linkedin;

import static org.socialcare.platforms.protocol.Addresses.encode;
import static org.socialcare.platforms.protocol.Addresses.step;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Outgoing;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Speech;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.Addresses;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.FreshToken;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Answers below posts and comments, in the name of the page. */
final class LinkedInSpeech implements Speech {
    private static final String SIGN_IN = "https://www.linkedin.com";
    private static final Duration LONGEST_LIFE = Duration.ofDays(366);

    @Override
    public Optional<String> refusal(Outgoing words) {
        return words.kind() == ThreadKey.Kind.DIRECT
                ? Optional.of("LinkedIn lets no page send direct messages")
                : Optional.empty();
    }

    @Override
    public PlatformRequest say(Outgoing words, Credentials credentials, String token) {
        String post = words.platformThread();
        Json message = Json.object().put("text", words.text()).build();
        JsonObject body =
                Json.object()
                        .put("actor", credentials.get("organization"))
                        .put("object", post)
                        .put("message", message);
        if (Urns.isComment(words.answers())) {
            body.put("parentComment", words.answers());
        }
        return Rest.call(
                "POST",
                "socialActions/" + step(post) + "/comments",
                JsonWriter.write(body.build()),
                credentials,
                token);
    }

    @Override
    public SendResult understand(PlatformResponse response) {
        return Answers.meaning(response);
    }

    @Override
    public Optional<String> standingToken(Credentials credentials) {
        return Optional.of(credentials.get("access_token")).filter(token -> !token.isEmpty());
    }

    @Override
    public Optional<PlatformRequest> renewal(Credentials credentials) {
        String refresh = credentials.get("refresh_token");
        if (refresh.isEmpty()) {
            return Optional.empty();
        }
        String form =
                "grant_type=refresh_token&refresh_token="
                        + encode(refresh)
                        + "&client_id="
                        + encode(credentials.get("client_id"))
                        + "&client_secret="
                        + encode(credentials.get("client_secret"));
        return Optional.of(
                new PlatformRequest(
                        "POST",
                        Addresses.at(credentials, SIGN_IN, "/oauth/v2/accessToken"),
                        Map.of("content-type", "application/x-www-form-urlencoded"),
                        form));
    }

    /** A renewal does not lengthen the life of the grant; the answer says what is left of it. */
    @Override
    public Optional<AccessToken> renewed(PlatformResponse response, Instant now) {
        Json answer = Documents.answered(response.body()).orElse(Json.Null.VALUE);
        return FreshToken.read(
                response, answer, "refresh_token_expires_in", now, LONGEST_LIFE, LONGEST_LIFE);
    }
}
