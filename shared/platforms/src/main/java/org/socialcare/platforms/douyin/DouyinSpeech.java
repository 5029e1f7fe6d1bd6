package org.socialcare.platforms.douyin;

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
import org.socialcare.platforms.protocol.FreshToken;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Private messages, each naming the message it answers, and answers to comments. */
final class DouyinSpeech implements Speech {
    private static final String HOST = "https://open.douyin.com";
    private static final Duration YEAR = Duration.ofDays(366);
    private static final Duration LONGEST_LIFE = Duration.ofDays(60);

    @Override
    public PlatformRequest say(Outgoing words, Credentials credentials, String token) {
        boolean direct = words.kind() == ThreadKey.Kind.DIRECT;
        String path = direct ? "/im/send/msg/" : "/video/comment/reply/";
        return new PlatformRequest(
                "POST",
                Addresses.at(
                        credentials, HOST, path + "?open_id=" + encode(credentials.get("open_id"))),
                Map.of("content-type", "application/json", "access-token", token),
                JsonWriter.write(direct ? message(words) : comment(words)));
    }

    private static Json message(Outgoing words) {
        Json text = Json.object().put("text", words.text()).build();
        return Json.object()
                .put("msg_id", words.answers())
                .put("conversation_id", words.platformThread())
                .put("to_user_id", words.to())
                .put("content", Json.object().put("msg_type", 1).put("text", text).build())
                .build();
    }

    private static Json comment(Outgoing words) {
        return Json.object()
                .put("item_id", words.platformThread())
                .put("comment_id", words.answers())
                .put("content", words.text())
                .build();
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
                "client_key="
                        + encode(credentials.get("client_key"))
                        + "&grant_type=refresh_token&refresh_token="
                        + encode(refresh);
        return Optional.of(
                new PlatformRequest(
                        "POST",
                        Addresses.at(credentials, HOST, "/oauth/refresh_token/"),
                        Map.of("content-type", "application/x-www-form-urlencoded"),
                        form));
    }

    /** The life of a token is whatever the answer says; published numbers disagree. */
    @Override
    public Optional<AccessToken> renewed(PlatformResponse response, Instant now) {
        Json data = Documents.answered(response.body()).orElse(Json.Null.VALUE).obj("data");
        return data.number("error_code").orElse(0) == 0
                ? FreshToken.read(response, data, "refresh_expires_in", now, LONGEST_LIFE, YEAR)
                : Optional.empty();
    }
}
