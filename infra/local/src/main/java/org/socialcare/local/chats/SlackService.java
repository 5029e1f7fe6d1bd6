package org.socialcare.local.chats;

import com.fasterxml.jackson.databind.JsonNode;

import org.socialcare.local.server.Request;
import org.socialcare.local.server.Response;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Slack: no signature, the address is the secret; the truth is in the status. */
record SlackService() implements Service {
    /** About one a second, with some patience for a burst. */
    private static final int PER_TEN_SECONDS = 15;

    private static final int MOST_BLOCKS = 50;
    private static final int LONGEST_HEADER = 150;
    private static final int LONGEST_SECTION = 3000;

    @Override
    public String name() {
        return "slack";
    }

    @Override
    public boolean answersFor(String host) {
        return host.equals("hooks.slack.com");
    }

    @Override
    public Optional<Complaint> complaint(Robot robot, Request request, JsonNode body, Instant now) {
        if (robot.isTooOften(PER_TEN_SECONDS, Duration.ofSeconds(10), now)) {
            return Optional.of(Complaint.TOO_OFTEN);
        }
        JsonNode blocks = body.path("blocks");
        boolean fine = Words.isText(body.path("text")) && blocks.size() <= MOST_BLOCKS;
        for (JsonNode block : blocks) {
            fine &= isFine(block.path("type").asText(), block.path("text"));
        }
        return fine ? Optional.empty() : Optional.of(Complaint.BAD_BODY);
    }

    private static boolean isFine(String type, JsonNode text) {
        String kind = text.path("type").asText();
        int longest = type.equals("header") ? LONGEST_HEADER : LONGEST_SECTION;
        return (type.equals("section") || (type.equals("header") && kind.equals("plain_text")))
                && (kind.equals("plain_text") || kind.equals("mrkdwn"))
                && Words.isText(text.path("text"))
                && text.path("text").asText().length() <= longest;
    }

    @Override
    public String title(JsonNode body) {
        return body.path("text").asText();
    }

    @Override
    public Response taken() {
        return plain(200, "ok");
    }

    @Override
    public Response refused(Complaint complaint) {
        return switch (complaint) {
            case NO_SUCH_ROBOT -> plain(404, "no_service");
            case TOO_OFTEN -> plain(429, "rate_limited").with("retry-after", "1");
            case BAD_BODY, TOO_LONG, BAD_SIGNATURE -> plain(400, "invalid_blocks");
            case BUSY -> plain(500, "rollup_error");
        };
    }

    private static Response plain(int status, String word) {
        return Response.text(status, "text/html", word);
    }
}
