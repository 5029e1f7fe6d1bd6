package org.socialcare.local.chats;

import com.fasterxml.jackson.databind.JsonNode;

import org.socialcare.local.aws.Json;
import org.socialcare.local.server.Request;
import org.socialcare.local.server.Response;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** WeCom: always status 200, the truth is in the code. */
record WeComService() implements Service {
    private static final int PER_MINUTE = 20;
    private static final int MOST_BYTES = 4096;

    @Override
    public String name() {
        return "wecom";
    }

    @Override
    public boolean answersFor(String host) {
        return host.equals("qyapi.weixin.qq.com");
    }

    @Override
    public Optional<Complaint> complaint(Robot robot, Request request, JsonNode body, Instant now) {
        if (robot.isTooOften(PER_MINUTE, Duration.ofMinutes(1), now)) {
            return Optional.of(Complaint.TOO_OFTEN);
        }
        JsonNode content = body.path("markdown").path("content");
        if (!body.path("msgtype").asText().equals("markdown") || !Words.isText(content)) {
            return Optional.of(Complaint.BAD_BODY);
        }
        return Words.bytes(content.asText()) > MOST_BYTES
                ? Optional.of(Complaint.TOO_LONG)
                : Optional.empty();
    }

    @Override
    public String title(JsonNode body) {
        return body.path("markdown").path("content").asText().lines().findFirst().orElse("");
    }

    @Override
    public Response taken() {
        return answer(0, "ok");
    }

    @Override
    public Response refused(Complaint complaint) {
        return switch (complaint) {
            case NO_SUCH_ROBOT -> answer(93000, "invalid webhook url");
            case TOO_OFTEN -> answer(45009, "api freq out of limit");
            case BAD_BODY, BAD_SIGNATURE -> answer(40008, "invalid message type");
            case TOO_LONG -> answer(40058, "markdown.content exceed max length 4096");
            case BUSY -> answer(-1, "system busy");
        };
    }

    private static Response answer(int code, String message) {
        return Response.json(200, Json.object().put("errcode", code).put("errmsg", message));
    }
}
