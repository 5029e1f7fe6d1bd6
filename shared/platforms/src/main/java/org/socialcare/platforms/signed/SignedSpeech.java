package org.socialcare.platforms.signed;

import org.socialcare.domain.channel.Attaching;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Outgoing;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Speech;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.Digests;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.HttpFailure;
import org.socialcare.platforms.protocol.Names;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Replies to the partner's own address, signed as deliveries are. The secret stands where other
 * platforms have an access token; without an https address there is none, and nothing is sent.
 */
final class SignedSpeech implements Speech {
    /** Cannot be reached by anybody, and is never asked for where no token stands. */
    private static final URI NOWHERE = URI.create("https://reply-url-is-not-set.invalid/");

    @Override
    public PlatformRequest say(Outgoing words, Credentials credentials, String token) {
        return request(words, reply(words).put("text", words.text()).build(), credentials);
    }

    /** The partner fetches it at the address. */
    @Override
    public Optional<Attaching> attaching() {
        return Optional.of(
                (to, media, source, credentials, _) -> {
                    Json attachment =
                            Json.object()
                                    .put("kind", media.kind())
                                    .put("url", source)
                                    .put("name", media.name())
                                    .put("type", media.type().mime())
                                    .put("bytes", media.bytes())
                                    .build();
                    Json reply = reply(to).put("attachment", attachment).build();
                    return request(to, reply, credentials);
                });
    }

    private static JsonObject reply(Outgoing words) {
        boolean direct = words.kind() == ThreadKey.Kind.DIRECT;
        return Json.object()
                .put("id", words.replyId())
                .put("kind", direct ? "message" : "comment")
                .put("customer", Json.object().put("id", words.to()).build())
                .putUnlessEmpty("post", words.platformThread())
                .putUnlessEmpty("reply_to", words.answers());
    }

    private static PlatformRequest request(Outgoing words, Json reply, Credentials credentials) {
        return request("reply", reply, words.replyId(), "/replies", credentials);
    }

    /**
     * A request to the partner, which is signed when it leaves.
     *
     * @param member under which its content stands
     * @param key by which the partner knows it when it comes again
     * @param path below the credential {@code api}, where that is set
     */
    static PlatformRequest request(
            String member, Json content, String key, String path, Credentials credentials) {
        String body =
                JsonWriter.write(
                        Json.object().put("version", Limits.VERSION).put(member, content).build());
        return new PlatformRequest(
                "POST",
                address(credentials, path).orElse(NOWHERE),
                Map.of("content-type", "application/json", "idempotency-key", key),
                body);
    }

    /** Signed together with the time, so that nobody who overhears it can say it again later. */
    @Override
    public PlatformRequest leaving(PlatformRequest request, String token, Instant now) {
        String timestamp = Long.toString(now.getEpochSecond());
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.put(Seal.TIMESTAMP, timestamp);
        headers.put(Seal.SIGNATURE, Seal.of(token, timestamp, Digests.bytes(request.body())));
        return new PlatformRequest(request.method(), request.address(), headers, request.body());
    }

    private static Optional<URI> address(Credentials credentials, String path) {
        String api = credentials.get("api");
        if (!api.isEmpty()) {
            return Optional.of(URI.create(api + path));
        }
        try {
            URI address = new URI(credentials.get("reply_url"));
            boolean good =
                    "https".equals(address.getScheme())
                            && address.getHost() != null
                            && address.getUserInfo() == null
                            && address.getFragment() == null;
            return good ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /** Every 2xx means taken, and so does 409: the partner knows our reply's id already. */
    @Override
    public SendResult understand(PlatformResponse response) {
        return answered(response);
    }

    static SendResult answered(PlatformResponse response) {
        int status = response.status();
        if ((status >= 200 && status < 300) || status == 409) {
            return new SendResult.Accepted(member(response, "id"));
        }
        String error = member(response, "error");
        String reason = "HTTP " + status + (Names.isName(error) ? " " + error : "");
        return switch (status) {
            case 410 -> new SendResult.Closed(reason);
            case 401, 408, 429, 503 -> HttpFailure.of(response);
            default ->
                    status >= 300 && status < 500
                            ? new SendResult.Refused(reason)
                            : HttpFailure.of(response);
        };
    }

    static String member(PlatformResponse response, String name) {
        String text = Documents.answered(response.body()).orElse(Json.Null.VALUE).textOrEmpty(name);
        return text.length() <= Limits.ID ? text : "";
    }

    @Override
    public Optional<String> standingToken(Credentials credentials) {
        String own = credentials.get("reply_secret");
        String secret = own.isEmpty() ? credentials.get("secret") : own;
        return secret.length() >= Seal.SHORTEST_SECRET && address(credentials, "").isPresent()
                ? Optional.of(secret)
                : Optional.empty();
    }
}
