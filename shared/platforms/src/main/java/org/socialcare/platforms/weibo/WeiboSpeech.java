package org.socialcare.platforms.weibo;

import static org.socialcare.platforms.protocol.Addresses.encode;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Outgoing;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Speech;
import org.socialcare.platforms.protocol.Addresses;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.util.Map;
import java.util.Optional;

/** Customer service messages. Answering a comment in public is not confirmed and not offered. */
final class WeiboSpeech implements Speech {
    private static final String HOST = "https://m.api.weibo.com";
    private static final Map<String, String> HEADERS =
            Map.of("content-type", "application/x-www-form-urlencoded");

    /** {@code data} is JSON, as the interface asks. */
    @Override
    public PlatformRequest say(Outgoing words, Credentials credentials, String token) {
        String data = JsonWriter.write(Json.object().put("text", words.text()).build());
        String form =
                "access_token="
                        + encode(token)
                        + "&type=text&receiver_id="
                        + encode(words.to())
                        + "&save_sender_box=1&data="
                        + Assumptions.field(data);
        return new PlatformRequest(
                "POST", Addresses.at(credentials, HOST, "/2/messages/reply.json"), HEADERS, form);
    }

    @Override
    public SendResult understand(PlatformResponse response) {
        return Answers.meaning(response);
    }

    /** The console's token lives a year; a person fetches the next one from there. */
    @Override
    public Optional<String> standingToken(Credentials credentials) {
        return Optional.of(credentials.get("access_token")).filter(token -> !token.isEmpty());
    }
}
