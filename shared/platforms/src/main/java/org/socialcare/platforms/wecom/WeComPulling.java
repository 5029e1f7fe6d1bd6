package org.socialcare.platforms.wecom;

import static org.socialcare.platforms.protocol.Addresses.encode;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Pulled;
import org.socialcare.domain.channel.Pulling;
import org.socialcare.domain.channel.Reading;
import org.socialcare.platforms.protocol.Addresses;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.HttpFailure;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Messages of WeChat customer service, by cursor. Without a cursor WeCom begins with the oldest of
 * the last three days, so a lost cursor loses nothing that is younger.
 */
final class WeComPulling implements Pulling {
    /** What a hint says waits. */
    static final String MESSAGES = "messages";

    private static final int PAGE = 1000;
    private static final Map<String, String> HEADERS = Map.of("content-type", "application/json");

    /** Pages without a callback's token are rationed; how much is not published. */
    private static final Duration RATIONED = Duration.ofMinutes(5);

    @Override
    public PlatformRequest ask(Hint hint, String cursor, Credentials credentials, String token) {
        Json body =
                Json.object()
                        .putUnlessEmpty("cursor", cursor)
                        .putUnlessEmpty("token", hint.key())
                        .put("limit", PAGE)
                        .put("voice_format", 0)
                        .putUnlessEmpty("open_kfid", hint.of())
                        .build();
        return new PlatformRequest(
                "POST",
                Addresses.at(
                        credentials,
                        WeComSpeech.HOST,
                        "/cgi-bin/kf/sync_msg?access_token=" + encode(token)),
                HEADERS,
                JsonWriter.write(body));
    }

    @Override
    public Pulled understand(
            PlatformResponse response,
            Hint hint,
            String cursor,
            Credentials credentials,
            Instant received) {
        Optional<Json> answer = Documents.answered(response.body());
        if (answer.isEmpty()
                || response.status() != 200
                || answer.get().number("errcode").isEmpty()) {
            return Pulled.failed(HttpFailure.of(response), RATIONED);
        }
        long code = answer.get().number("errcode").getAsLong();
        if (code == ErrorCodes.CALLBACK_TOKEN && !hint.key().isEmpty()) {
            return withoutToken(hint);
        }
        return code == 0
                ? page(answer.get(), Accounts.of(credentials), hint, received)
                : Pulled.failed(ErrorCodes.meaning(code), RATIONED);
    }

    /** A page can be empty and more follow all the same. */
    private static Pulled page(Json answer, Accounts accounts, Hint hint, Instant received) {
        String cursor = answer.textOrEmpty("next_cursor");
        boolean more = answer.number("has_more").orElse(0) != 0 || answer.flag("has_more");
        Reading.Events items = Items.read(answer.arr("msg_list"), accounts, hint.of(), received);
        return new Pulled.Page(items, cursor, more && !cursor.isEmpty());
    }

    /** The callback's token lives ten minutes; what it was for can be had more slowly without. */
    private static Pulled withoutToken(Hint hint) {
        Hint bare = new Hint(hint.what(), hint.of(), "", hint.at());
        return new Pulled.Page(new Reading.Events(List.of(), List.of(), List.of(bare)), "", false);
    }

    /** One for each account of the channel; the cursor, or its absence, tells from where. */
    @Override
    public List<Hint> history(Credentials credentials, Instant since, Instant now) {
        List<String> accounts = Accounts.of(credentials).ids();
        return (accounts.isEmpty() ? List.of("") : accounts)
                .stream().map(account -> new Hint(MESSAGES, account, "", now)).toList();
    }
}
