package org.socialcare.local.chats;

import com.fasterxml.jackson.databind.JsonNode;

import org.socialcare.local.aws.Json;
import org.socialcare.local.server.Request;
import org.socialcare.local.server.Response;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** DingTalk: a signature in the address, good for an hour; the truth is in the code. */
record DingTalkService() implements Service {
    private static final int PER_MINUTE = 20;
    private static final int MOST_BYTES = 20_000;
    private static final Duration GOOD_FOR = Duration.ofHours(1);

    @Override
    public String name() {
        return "dingtalk";
    }

    @Override
    public boolean answersFor(String host) {
        return host.equals("oapi.dingtalk.com");
    }

    @Override
    public Optional<Complaint> complaint(Robot robot, Request request, JsonNode body, Instant now) {
        if (!isSigned(robot, request.query(), now)) return Optional.of(Complaint.BAD_SIGNATURE);
        if (robot.isTooOften(PER_MINUTE, Duration.ofMinutes(1), now)) {
            return Optional.of(Complaint.TOO_OFTEN);
        }
        JsonNode markdown = body.path("markdown");
        if (!body.path("msgtype").asText().equals("markdown")
                || !Words.isText(markdown.path("title"))
                || !Words.isText(markdown.path("text"))) {
            return Optional.of(Complaint.BAD_BODY);
        }
        return Words.bytes(markdown.path("text").asText()) > MOST_BYTES
                ? Optional.of(Complaint.TOO_LONG)
                : Optional.empty();
    }

    private static boolean isSigned(Robot robot, String query, Instant now) {
        String stamp = Words.parameter(query, "timestamp");
        Instant signed = Instant.ofEpochMilli(Words.number(stamp));
        String expected = Words.hmac(robot.secret(), stamp + "\n" + robot.secret());
        return Duration.between(signed, now).abs().compareTo(GOOD_FOR) <= 0
                && expected.equals(Words.parameter(query, "sign"));
    }

    @Override
    public String title(JsonNode body) {
        return body.path("markdown").path("title").asText();
    }

    @Override
    public Response taken() {
        return answer(0, "ok");
    }

    @Override
    public Response refused(Complaint complaint) {
        return switch (complaint) {
            case NO_SUCH_ROBOT -> answer(300001, "token is not exist");
            case TOO_OFTEN -> answer(130101, "send too fast, exceed 20 times per minute");
            case BAD_SIGNATURE -> answer(310000, "sign not match");
            case BAD_BODY -> answer(40035, "invalid parameter");
            case TOO_LONG -> answer(40035, "markdown is too long");
            case BUSY -> answer(-1, "system busy");
        };
    }

    private static Response answer(int code, String message) {
        return Response.json(200, Json.object().put("errcode", code).put("errmsg", message));
    }
}
