package org.socialcare.platforms.wecom;

import static org.socialcare.platforms.protocol.Addresses.encode;

import org.socialcare.domain.channel.Attaching;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Outgoing;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Speech;
import org.socialcare.platforms.protocol.Addresses;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.HttpFailure;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Words of WeChat customer service, or of an app to a member of the company. */
final class WeComSpeech implements Speech {
    static final String HOST = "https://qyapi.weixin.qq.com";

    private static final Map<String, String> HEADERS = Map.of("content-type", "application/json");
    private static final int LONGEST_ID = 32;

    @Override
    public PlatformRequest say(Outgoing words, Credentials credentials, String token) {
        Json text = Json.object().put("content", words.text()).build();
        return saying(words, "text", text, credentials, token);
    }

    @Override
    public Optional<Attaching> attaching() {
        return Optional.of(new WeComAttaching(this));
    }

    /**
     * A message of any type.
     *
     * @param content what stands below the type's name
     */
    PlatformRequest saying(
            Outgoing words, String type, Json content, Credentials credentials, String token) {
        boolean app = AppMessage.isFor(words);
        String path = app ? AppMessage.PATH : "/cgi-bin/kf/send_msg";
        return new PlatformRequest(
                "POST",
                Addresses.at(credentials, HOST, path + "?access_token=" + encode(token)),
                HEADERS,
                JsonWriter.write(
                        (app ? AppMessage.body(words) : toCustomer(words, credentials))
                                .put("msgtype", type)
                                .put(type, content)
                                .build()));
    }

    private static JsonObject toCustomer(Outgoing words, Credentials credentials) {
        String account =
                words.platformThread().isEmpty()
                        ? Accounts.of(credentials).only()
                        : words.platformThread();
        return Json.object()
                .put("touser", words.to())
                .put("open_kfid", account)
                .put("msgid", messageId(words.replyId()));
    }

    /** Sent twice under one id, WeCom shows it once. */
    static String messageId(String replyId) {
        boolean fits = !replyId.isEmpty() && replyId.length() <= LONGEST_ID;
        for (int i = 0; fits && i < replyId.length(); i++) {
            char c = replyId.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            fits = letter || (c >= '0' && c <= '9') || c == '_' || c == '-';
        }
        return fits ? replyId : EventId.digest(replyId);
    }

    @Override
    public SendResult understand(PlatformResponse response) {
        Json answer = Documents.answered(response.body()).orElse(Json.Null.VALUE);
        OptionalLong code = answer.number("errcode");
        if (code.isEmpty()) {
            return HttpFailure.of(response);
        }
        if (code.getAsLong() != 0) {
            return ErrorCodes.meaning(code.getAsLong());
        }
        return response.status() == 200
                ? new SendResult.Accepted(answer.textOrEmpty("msgid"))
                : HttpFailure.of(response);
    }

    /** WeCom's tokens live two hours, so none stands in the credentials. */
    @Override
    public Optional<String> standingToken(Credentials credentials) {
        return Optional.empty();
    }

    @Override
    public Optional<PlatformRequest> renewal(Credentials credentials) {
        String path =
                "/cgi-bin/gettoken?corpid="
                        + encode(credentials.get("corp_id"))
                        + "&corpsecret="
                        + encode(credentials.get("corp_secret"));
        return Optional.of(
                new PlatformRequest("GET", Addresses.at(credentials, HOST, path), Map.of(), ""));
    }

    @Override
    public Optional<AccessToken> renewed(PlatformResponse response, Instant now) {
        Json answer = Documents.answered(response.body()).orElse(Json.Null.VALUE);
        Optional<String> token = answer.text("access_token").filter(text -> !text.isEmpty());
        long seconds = answer.number("expires_in").orElse(0);
        boolean refused = answer.number("errcode").orElse(0) != 0;
        if (response.status() != 200 || refused || token.isEmpty() || seconds <= 0) {
            return Optional.empty();
        }
        Instant expires = now.plusSeconds(Math.min(seconds, Duration.ofDays(1).toSeconds()));
        return Optional.of(new AccessToken(token.get(), expires));
    }
}
