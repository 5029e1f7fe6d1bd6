package org.socialcare.platforms.x;

import static org.socialcare.platforms.protocol.Addresses.encode;
import static org.socialcare.platforms.protocol.Addresses.step;

import org.socialcare.domain.channel.Act;
import org.socialcare.domain.channel.Attaching;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Outgoing;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Speech;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.Addresses;
import org.socialcare.platforms.protocol.Digests;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.FreshToken;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Direct messages to one person, answers to posts, and hiding answers below posts of our own. */
final class XSpeech implements Speech {
    private static final String HOST = "https://api.x.com";
    private static final Duration LONGEST_LIFE = Duration.ofDays(60);

    @Override
    public PlatformRequest say(Outgoing words, Credentials credentials, String token) {
        if (words.kind() == ThreadKey.Kind.DIRECT) {
            String path = "/2/dm_conversations/with/" + step(words.to()) + "/messages";
            Json body = Json.object().put("text", words.text()).build();
            return request("POST", path, body, credentials, token);
        }
        String answered = words.answers().isEmpty() ? words.platformThread() : words.answers();
        Json reply = Json.object().put("in_reply_to_tweet_id", answered).build();
        Json body = Json.object().put("text", words.text()).put("reply", reply).build();
        return request("POST", "/2/tweets", body, credentials, token);
    }

    @Override
    public Optional<PlatformRequest> act(Act act, Credentials credentials, String token) {
        return switch (act) {
            case Act.Hide(var comment) -> Optional.of(hidden(comment, true, credentials, token));
            case Act.Show(var comment) -> Optional.of(hidden(comment, false, credentials, token));
            case Act.AnswerPrivately _, Act.MarkSeen _, Act.Typing _ -> Optional.empty();
        };
    }

    @Override
    public Optional<Attaching> attaching() {
        return Optional.of(new XAttaching());
    }

    private static PlatformRequest hidden(
            String post, boolean hidden, Credentials credentials, String token) {
        Json body = Json.object().put("hidden", hidden).build();
        return request("PUT", "/2/tweets/" + step(post) + "/hidden", body, credentials, token);
    }

    static PlatformRequest request(
            String method, String path, Json body, Credentials credentials, String token) {
        return new PlatformRequest(
                method,
                Addresses.at(credentials, HOST, path),
                Map.of("content-type", "application/json", "authorization", "Bearer " + token),
                JsonWriter.write(body));
    }

    @Override
    public SendResult understand(PlatformResponse response) {
        return Answers.meaning(response);
    }

    @Override
    public Optional<String> standingToken(Credentials credentials) {
        return Optional.of(credentials.get("access_token")).filter(token -> !token.isEmpty());
    }

    /** A client that keeps a secret shows it; one that does not only names itself. */
    @Override
    public Optional<PlatformRequest> renewal(Credentials credentials) {
        String refresh = credentials.get("refresh_token");
        if (refresh.isEmpty()) {
            return Optional.empty();
        }
        String client = credentials.get("client_id");
        String secret = credentials.get("client_secret");
        Map<String, String> headers = new HashMap<>();
        headers.put("content-type", "application/x-www-form-urlencoded");
        if (!secret.isEmpty()) {
            byte[] pair = Digests.bytes(encode(client) + ":" + encode(secret));
            headers.put("authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        String form =
                "grant_type=refresh_token&refresh_token="
                        + encode(refresh)
                        + "&client_id="
                        + encode(client);
        return Optional.of(
                new PlatformRequest(
                        "POST", Addresses.at(credentials, HOST, "/2/oauth2/token"), headers, form));
    }

    /** Each refresh token serves once; the next one comes with the access token. */
    @Override
    public Optional<AccessToken> renewed(PlatformResponse response, Instant now) {
        Json answer = Documents.answered(response.body()).orElse(Json.Null.VALUE);
        return FreshToken.read(response, answer, "", now, LONGEST_LIFE, LONGEST_LIFE);
    }
}
