package org.socialcare.platforms.wechat;

import static org.socialcare.platforms.protocol.Addresses.encode;

import org.socialcare.domain.channel.Act;
import org.socialcare.domain.channel.Attaching;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Outgoing;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Speech;
import org.socialcare.platforms.protocol.Addresses;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.HttpFailure;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Customer service messages. WeChat answers HTTP 200 to everything and gives no message id. */
final class WeChatSpeech implements Speech {
    static final String HOST = "https://api.weixin.qq.com";
    private static final Map<String, String> HEADERS = Map.of("content-type", "application/json");
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration TOO_OFTEN = Duration.ofMinutes(1);
    private static final Duration DAY_IS_FULL = Duration.ofHours(1);

    @Override
    public PlatformRequest say(Outgoing words, Credentials credentials, String token) {
        Json body =
                Json.object()
                        .put("touser", words.to())
                        .put("msgtype", "text")
                        .put("text", Json.object().put("content", words.text()).build())
                        .build();
        return send(credentials, token, body);
    }

    static PlatformRequest send(Credentials credentials, String token, Json body) {
        return post(
                credentials, "/cgi-bin/message/custom/send?access_token=" + encode(token), body);
    }

    @Override
    public Optional<Attaching> attaching() {
        return Optional.of(new WeChatAttaching(this));
    }

    /** Shown to the customer for some seconds; WeChat refuses it outside the window for words. */
    @Override
    public Optional<PlatformRequest> act(Act act, Credentials credentials, String token) {
        return switch (act) {
            case Act.Typing(var customer, _) ->
                    Optional.of(
                            post(
                                    credentials,
                                    "/cgi-bin/message/custom/typing?access_token=" + encode(token),
                                    Json.object()
                                            .put("touser", customer)
                                            .put("command", "Typing")
                                            .build()));
            case Act.AnswerPrivately _, Act.Hide _, Act.Show _, Act.MarkSeen _ -> Optional.empty();
        };
    }

    @Override
    public SendResult understand(PlatformResponse response) {
        return answered(response);
    }

    /** What any of WeChat's answers means. */
    static SendResult answered(PlatformResponse response) {
        OptionalLong code =
                Documents.answered(response.body())
                        .map(answer -> answer.number("errcode"))
                        .orElse(OptionalLong.empty());
        if (code.isEmpty()) {
            return HttpFailure.of(response);
        }
        String reason = "errcode " + code.getAsLong();
        if (code.getAsLong() == 0) {
            return response.status() == 200
                    ? new SendResult.Accepted("")
                    : HttpFailure.of(response);
        }
        return meaning(code.getAsLong(), reason);
    }

    private static SendResult meaning(long code, String reason) {
        if (code < Integer.MIN_VALUE || code > Integer.MAX_VALUE) {
            return new SendResult.Refused(reason);
        }
        return switch ((int) code) {
            case -1, 61450, 9001002 -> new SendResult.Retry(reason, SOON);
            case 45011 -> new SendResult.Retry(reason, TOO_OFTEN);
            case 45009 -> new SendResult.Retry(reason, DAY_IS_FULL);
            case 40001, 40014, 42001 -> new SendResult.TokenTrouble(reason);
            case 45015, 45047 -> new SendResult.Closed(reason);
            default -> new SendResult.Refused(reason);
        };
    }

    /** WeChat's tokens live two hours, so none stands in the credentials. */
    @Override
    public Optional<String> standingToken(Credentials credentials) {
        return Optional.empty();
    }

    /** The stable form, because the older one would take the token from everybody else using it. */
    @Override
    public Optional<PlatformRequest> renewal(Credentials credentials) {
        Json body =
                Json.object()
                        .put("grant_type", "client_credential")
                        .put("appid", credentials.get("app_id"))
                        .put("secret", credentials.get("app_secret"))
                        .build();
        return Optional.of(post(credentials, "/cgi-bin/stable_token", body));
    }

    @Override
    public Optional<AccessToken> renewed(PlatformResponse response, Instant now) {
        Json answer = Documents.answered(response.body()).orElse(Json.Null.VALUE);
        Optional<String> token = answer.text("access_token").filter(text -> !text.isEmpty());
        long seconds = answer.number("expires_in").orElse(0);
        if (response.status() != 200 || token.isEmpty() || seconds <= 0) {
            return Optional.empty();
        }
        Instant expires = now.plusSeconds(Math.min(seconds, Duration.ofDays(1).toSeconds()));
        return Optional.of(new AccessToken(token.get(), expires));
    }

    /**
     * A request that changes something.
     *
     * @param path with its token, already encoded
     */
    static PlatformRequest post(Credentials credentials, String path, Json body) {
        return new PlatformRequest(
                "POST", Addresses.at(credentials, HOST, path), HEADERS, JsonWriter.write(body));
    }
}
