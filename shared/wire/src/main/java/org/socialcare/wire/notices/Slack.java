package org.socialcare.wire.notices;

import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.notices.Notice;
import org.socialcare.domain.notices.Outcome;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An incoming webhook of Slack: blocks, at most 150 characters in a header and 3000 in a section;
 * about one message a second, then status 429 with the seconds to wait. Only our own link is
 * formatted text; all else is plain text, in which neither mentions nor links exist. The text
 * beside the blocks is for notifications and is escaped. <a
 * href="https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks">Webhooks</a>, <a
 * href="https://docs.slack.dev/messaging/formatting-message-text">formatting</a>, <a
 * href="https://docs.slack.dev/apis/web-api/rate-limits">rates</a>.
 */
record Slack() implements Chat {
    private static final int LONGEST_SECTION = 3000;
    private static final int LONGEST_LABEL = 60;

    @Override
    public PlatformRequest request(Notice notice, URI webhook, String secret, Instant now) {
        String title = Plain.line(notice.title(), Lines.LONGEST_TITLE);
        List<Json> blocks = new ArrayList<>();
        blocks.add(block("header", text("plain_text", title)));
        List<String> lines = Lines.of(notice, Plain::line, "“");
        if (!lines.isEmpty()) {
            String joined = Lines.joined(lines, "\n", LONGEST_SECTION, String::length);
            blocks.add(block("section", text("plain_text", joined)));
        }
        String label = Entities.ofSlack(Plain.line(notice.link().label(), LONGEST_LABEL));
        String link =
                "<" + Entities.ofSlack(notice.link().address().toString()) + "|" + label + ">";
        blocks.add(block("section", text("mrkdwn", link)));
        Json body =
                Json.object().put("text", Entities.ofSlack(title)).put("blocks", blocks).build();
        return Chat.post(webhook, JsonWriter.write(body));
    }

    /** Success is the one word ok; failures have statuses of their own. */
    @Override
    public Outcome understand(PlatformResponse response) {
        return response.body().strip().equals("ok")
                ? new Outcome.Delivered()
                : new Outcome.Later("slack-unreadable-answer");
    }

    private static Json block(String type, Json text) {
        return Json.object().put("type", type).put("text", text).build();
    }

    private static Json text(String type, String text) {
        return Json.object().put("type", type).put("text", text).build();
    }
}
