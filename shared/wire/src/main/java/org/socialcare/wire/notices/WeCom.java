package org.socialcare.wire.notices;

import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.notices.Notice;
import org.socialcare.domain.notices.Outcome;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A group robot of WeCom (enterprise WeChat): Markdown of at most 4096 bytes, 20 messages a minute,
 * no signature; whoever knows the key in the address may send. <a
 * href="https://developer.work.weixin.qq.com/document/path/99110">Message push</a> (formerly path
 * 91770), <a href="https://developer.work.weixin.qq.com/document/path/90313">codes</a>.
 */
record WeCom() implements Chat {
    private static final int MOST_BYTES = 4096;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** 45009: more often than allowed; 45033: too many at once. */
    private static final Set<Long> SLOW = Set.of(45009L, 45033L);

    /**
     * 93000: no such robot; 40008: kind of message; 40058: too long or otherwise wrong; 93004 and
     * 93008: the robot was switched off, or is not in a group any more.
     */
    private static final Set<Long> BROKEN = Set.of(93000L, 93004L, 93008L, 40008L, 40058L);

    @Override
    public PlatformRequest request(Notice notice, URI webhook, String secret, Instant now) {
        Json content = Json.object().put("content", markdown(notice)).build();
        return Chat.post(
                webhook,
                JsonWriter.write(
                        Json.object().put("msgtype", "markdown").put("markdown", content).build()));
    }

    @Override
    public Outcome understand(PlatformResponse response) {
        return Answers.ofCode(response, "wecom", "errcode", SLOW, A_MINUTE, BROKEN);
    }

    private static String markdown(Notice notice) {
        String head =
                "**<font color=\""
                        + colour(notice.level())
                        + "\">"
                        + Markdown.line(notice.title(), Lines.LONGEST_TITLE)
                        + "</font>**\n";
        String tail = "\n" + MarkdownLink.of(notice.link());
        List<String> lines = Lines.of(notice, Markdown::line, "> ");
        int room = MOST_BYTES - Lines.bytes(head) - Lines.bytes(tail);
        return head + Lines.joined(lines, "\n", room, Lines::bytes) + tail;
    }

    private static String colour(Level level) {
        return switch (level) {
            case NOTICE -> "info";
            case WARNING, CRISIS -> "warning";
        };
    }
}
