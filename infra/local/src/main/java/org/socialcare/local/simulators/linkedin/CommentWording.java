package org.socialcare.local.simulators.linkedin;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.simulators.Posting;
import org.socialcare.local.simulators.Refusal;
import org.socialcare.local.simulators.Wording;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;

/** A status, and beside it a number and words of LinkedIn's own. */
enum CommentWording implements Wording {
    INSTANCE;

    @Override
    public ApiAnswer accepted(Posting posting, String messageId) {
        int comma = messageId.lastIndexOf(',');
        return json(
                201,
                Json.object()
                        .put("actor", posting.account().credential("organization"))
                        .put("commentUrn", messageId)
                        .put("id", messageId.substring(comma + 1, messageId.length() - 1))
                        .put("object", posting.post()));
    }

    @Override
    public ApiAnswer refused(Refusal refusal) {
        return switch (refusal) {
            case RATE_LIMIT, QUOTA_USED -> error(429, 101, "Resource level throttle limit reached");
            case EXPIRED_TOKEN -> error(401, 65601, "The token used in the request has expired");
            case UNKNOWN_TOKEN -> error(401, 65600, "Invalid access token");
            case CLOSED_WINDOW -> error(403, 100, "Commenting is disabled");
            case NO_RECIPIENT -> error(404, 0, "The activity does not exist");
            case TOO_LONG -> error(422, 0, "Comment text exceeds the maximum length");
            case BAD_REQUEST -> error(400, 0, "Invalid parameter");
            case SERVER_ERROR -> error(500, 0, "Internal Server Error");
        };
    }

    static ApiAnswer error(int status, int code, String message) {
        return json(
                status,
                Json.object()
                        .put("status", status)
                        .put("serviceErrorCode", code)
                        .put("message", message));
    }

    static ApiAnswer json(int status, JsonObject body) {
        return ApiAnswer.json(status, JsonWriter.write(body.build()));
    }
}
