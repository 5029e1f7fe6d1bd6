package org.socialcare.wire.notices;

import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.notices.Notice;
import org.socialcare.domain.notices.Outcome;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A custom robot of a DingTalk group: Markdown of at most 20000 bytes, 20 messages a minute and
 * then silence for ten. Signed in the address: the milliseconds, a line break and the secret under
 * the secret as key. <a
 * href="https://open.dingtalk.com/document/orgapp/custom-robots-send-group-messages">Sending</a>,
 * <a
 * href="https://open.dingtalk.com/document/orgapp/customize-robot-security-settings">signing</a>.
 */
record DingTalk() implements Chat {
    private static final int MOST_BYTES = 20_000;
    private static final Duration SILENCE = Duration.ofMinutes(10);

    /** 130101 and 410100: more often than allowed; 90030: the robot's quota. */
    private static final Set<Long> SLOW = Set.of(130101L, 410100L, 90030L);

    /**
     * 310000: signature, key word or address list do not fit; 300001, 400101: no such token;
     * 400102, 400106: robot switched off or gone; 400013: group dissolved; 40035, 400105: the
     * message itself.
     */
    private static final Set<Long> BROKEN =
            Set.of(310000L, 300001L, 400101L, 400102L, 400106L, 400013L, 40035L, 400105L);

    @Override
    public PlatformRequest request(Notice notice, URI webhook, String secret, Instant now) {
        Json markdown =
                Json.object()
                        .put("title", Markdown.line(notice.title(), Lines.LONGEST_TITLE))
                        .put("text", text(notice))
                        .build();
        Json body =
                Json.object()
                        .put("msgtype", "markdown")
                        .put("markdown", markdown)
                        .put("at", Json.object().put("isAtAll", false).build())
                        .build();
        return Chat.post(signed(webhook, secret, now), JsonWriter.write(body));
    }

    @Override
    public Outcome understand(PlatformResponse response) {
        return Answers.ofCode(response, "dingtalk", "errcode", SLOW, SILENCE, BROKEN);
    }

    private static URI signed(URI webhook, String secret, Instant now) {
        if (secret.isEmpty()) return webhook;
        long millis = now.toEpochMilli();
        String sign = Signature.of(secret, millis + "\n" + secret);
        return URI.create(
                webhook
                        + "&timestamp="
                        + millis
                        + "&sign="
                        + URLEncoder.encode(sign, StandardCharsets.UTF_8));
    }

    private static String text(Notice notice) {
        String head = "### " + Markdown.line(notice.title(), Lines.LONGEST_TITLE) + "\n\n";
        String tail = "\n\n" + MarkdownLink.of(notice.link());
        List<String> lines = Lines.of(notice, Markdown::line, "> ");
        int room = MOST_BYTES - Lines.bytes(head) - Lines.bytes(tail);
        // A single line break joins lines there.
        return head + Lines.joined(lines, "\n\n", room, Lines::bytes) + tail;
    }
}
