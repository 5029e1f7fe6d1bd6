package org.socialcare.wire.notices;

import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.notices.Notice;
import org.socialcare.domain.notices.Outcome;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A custom bot of a Feishu (Lark) group: a card, the request at most 20 KB, 5 a second and 100 a
 * minute. Signed in the body: nothing at all under the seconds, a line break and the secret as key
 * (not as DingTalk does it). All texts are of the kind that knows no markup. <a
 * href="https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot">Custom bots</a>.
 */
record Feishu() implements Chat {
    /** Of the 20 KB, what is left for lines beside the card, the longest title and the link. */
    private static final int MOST_BYTES = 14_000;

    private static final int LONGEST_LABEL = 60;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** Asks for fewer; also said to everybody when the service is busy at full hours. */
    private static final Set<Long> SLOW = Set.of(11232L, 11233L);

    /**
     * 19001: no such bot; 19002, 9499: the body; 19021: signature; 19022: address; 19024: words.
     */
    private static final Set<Long> BROKEN = Set.of(19001L, 19002L, 9499L, 19021L, 19022L, 19024L);

    @Override
    public PlatformRequest request(Notice notice, URI webhook, String secret, Instant now) {
        JsonObject body = Json.object();
        if (!secret.isEmpty()) {
            long seconds = now.getEpochSecond();
            body.put("timestamp", Long.toString(seconds))
                    .put("sign", Signature.of(seconds + "\n" + secret, ""));
        }
        body.put("msg_type", "interactive").put("card", card(notice));
        return Chat.post(webhook, JsonWriter.write(body.build()));
    }

    @Override
    public Outcome understand(PlatformResponse response) {
        return Answers.ofCode(response, "feishu", "code", SLOW, A_MINUTE, BROKEN);
    }

    private static Json card(Notice notice) {
        List<String> lines = Lines.of(notice, Plain::line, "“");
        String text = Lines.joined(lines, "\n", MOST_BYTES, Feishu::bytesInJson);
        Json header =
                Json.object()
                        .put("title", plain(Plain.line(notice.title(), Lines.LONGEST_TITLE)))
                        .put("template", colour(notice.level()))
                        .build();
        Json button =
                Json.object()
                        .put("tag", "button")
                        .put("text", plain(Plain.line(notice.link().label(), LONGEST_LABEL)))
                        .put("type", "default")
                        .put("url", notice.link().address().toString())
                        .build();
        return Json.object()
                .put("config", Json.object().put("wide_screen_mode", true).build())
                .put("header", header)
                .put(
                        "elements",
                        List.of(
                                Json.object().put("tag", "div").put("text", plain(text)).build(),
                                Json.object()
                                        .put("tag", "action")
                                        .put("actions", List.of(button))
                                        .build()))
                .build();
    }

    private static Json plain(String text) {
        return Json.object().put("tag", "plain_text").put("content", text).build();
    }

    /** The limit is on the request, in which quotation marks and line breaks take two bytes. */
    private static int bytesInJson(String text) {
        return JsonWriter.bytes(Json.of(text)).length;
    }

    private static String colour(Level level) {
        return switch (level) {
            case NOTICE -> "blue";
            case WARNING -> "orange";
            case CRISIS -> "red";
        };
    }
}
