package org.socialcare.local.chats;

import com.fasterxml.jackson.databind.JsonNode;

import org.socialcare.local.aws.Json;
import org.socialcare.local.server.Request;
import org.socialcare.local.server.Response;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Feishu and Lark: a signature in the body, good for an hour. */
record FeishuService() implements Service {
    private static final int PER_SECOND = 5;
    private static final int MOST_BYTES = 20 * 1024;
    private static final Duration GOOD_FOR = Duration.ofHours(1);

    @Override
    public String name() {
        return "feishu";
    }

    @Override
    public boolean answersFor(String host) {
        return host.equals("open.feishu.cn") || host.equals("open.larksuite.com");
    }

    @Override
    public Optional<Complaint> complaint(Robot robot, Request request, JsonNode body, Instant now) {
        if (request.body().length() > MOST_BYTES) return Optional.of(Complaint.TOO_LONG);
        if (!isSigned(robot, body, now)) return Optional.of(Complaint.BAD_SIGNATURE);
        if (robot.isTooOften(PER_SECOND, Duration.ofSeconds(1), now)) {
            return Optional.of(Complaint.TOO_OFTEN);
        }
        JsonNode card = body.path("card");
        boolean shown =
                body.path("msg_type").asText().equals("interactive")
                        && Words.isText(card.path("header").path("title").path("content"))
                        && card.path("elements").isArray()
                        && !card.path("elements").isEmpty();
        return shown ? Optional.empty() : Optional.of(Complaint.BAD_BODY);
    }

    private static boolean isSigned(Robot robot, JsonNode body, Instant now) {
        String stamp = body.path("timestamp").asText();
        Instant signed = Instant.ofEpochSecond(Words.number(stamp));
        String expected = Words.hmac(stamp + "\n" + robot.secret(), "");
        return Duration.between(signed, now).abs().compareTo(GOOD_FOR) <= 0
                && expected.equals(body.path("sign").asText());
    }

    @Override
    public String title(JsonNode body) {
        return body.path("card").path("header").path("title").path("content").asText();
    }

    @Override
    public Response taken() {
        return answer(0, "success");
    }

    @Override
    public Response refused(Complaint complaint) {
        return switch (complaint) {
            case NO_SUCH_ROBOT -> answer(19001, "param invalid: incoming webhook access token");
            case TOO_OFTEN -> answer(11232, "frequency limited");
            case BAD_SIGNATURE -> answer(19021, "sign match fail or timestamp is not recent");
            case BAD_BODY -> answer(19002, "params error");
            case TOO_LONG -> answer(9499, "Bad Request");
            case BUSY -> Response.json(500, Json.object().put("code", 1).put("msg", "busy"));
        };
    }

    private static Response answer(int code, String message) {
        var body = Json.object().put("code", code).put("msg", message);
        body.putObject("data");
        return Response.json(200, body);
    }
}
