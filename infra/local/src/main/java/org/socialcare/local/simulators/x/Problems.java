package org.socialcare.local.simulators.x;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.simulators.Posting;
import org.socialcare.local.simulators.Refusal;
import org.socialcare.local.simulators.Wording;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;

import java.time.Instant;
import java.util.Map;

/** X's problems, told in one way for all calls; the ids of what was taken differ. */
abstract class Problems implements Wording {
    private final Instant reset;

    /**
     * @param reset when who called too often may call again
     */
    private Problems(Instant reset) {
        this.reset = reset;
    }

    static ApiAnswer json(int status, JsonObject body) {
        return ApiAnswer.json(status, JsonWriter.write(body.build()));
    }

    static ApiAnswer of(int status, String title) {
        return json(
                status,
                Json.object()
                        .put("title", title)
                        .put("type", "about:blank")
                        .put("status", status)
                        .put("detail", title));
    }

    @Override
    public ApiAnswer refused(Refusal refusal) {
        return switch (refusal) {
            case RATE_LIMIT, QUOTA_USED -> tooMany();
            case EXPIRED_TOKEN, UNKNOWN_TOKEN -> of(401, "Unauthorized");
            case CLOSED_WINDOW, NO_RECIPIENT -> of(403, "Forbidden");
            case TOO_LONG, BAD_REQUEST -> of(400, "Invalid Request");
            case SERVER_ERROR -> of(503, "Service Unavailable");
        };
    }

    private ApiAnswer tooMany() {
        return new ApiAnswer(
                429,
                Map.of(
                        "content-type",
                        "application/problem+json",
                        "x-rate-limit-remaining",
                        "0",
                        "x-rate-limit-reset",
                        Long.toString(reset.getEpochSecond())),
                of(429, "Too Many Requests").body());
    }

    /** Of direct messages. */
    static final class OfMessages extends Problems {
        OfMessages(Instant reset) {
            super(reset);
        }

        @Override
        public ApiAnswer accepted(Posting posting, String messageId) {
            String pair = posting.to() + "-" + posting.account().credential("user_id");
            Json data =
                    Json.object()
                            .put("dm_conversation_id", pair)
                            .put("dm_event_id", messageId)
                            .build();
            return json(201, Json.object().put("data", data));
        }
    }

    /** Of posts. */
    static final class OfPosts extends Problems {
        OfPosts(Instant reset) {
            super(reset);
        }

        @Override
        public ApiAnswer accepted(Posting posting, String messageId) {
            Json data = Json.object().put("id", messageId).put("text", posting.text()).build();
            return json(201, Json.object().put("data", data));
        }
    }
}
