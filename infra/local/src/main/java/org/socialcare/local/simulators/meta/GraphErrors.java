package org.socialcare.local.simulators.meta;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.extension.Body;
import org.socialcare.local.simulators.Refusal;
import org.socialcare.local.simulators.Wording;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Graph API's error envelope with Meta's codes. */
public abstract class GraphErrors implements Wording {
    /** Nothing is there, or not for this method. */
    public static final ApiAnswer UNKNOWN_PATH =
            error(400, "Unsupported post request.", "GraphMethodException", 100, 33);

    @Override
    public ApiAnswer refused(Refusal refusal) {
        return refusal == Refusal.CLOSED_WINDOW ? closed(closedWindow()) : of(refusal);
    }

    /** The subcode for a message that comes too late. */
    protected int closedWindow() {
        return 2018278;
    }

    private static ApiAnswer closed(int subcode) {
        String message = "(#10) This message is sent outside of the allowed window.";
        return error(400, message, 10, subcode);
    }

    /** What Messenger says. */
    public static ApiAnswer of(Refusal refusal) {
        return switch (refusal) {
            case RATE_LIMIT ->
                    throttled(
                            error(
                                    400,
                                    "(#613) Calls to this api have exceeded the rate limit.",
                                    613,
                                    0));
            case EXPIRED_TOKEN ->
                    error(400, "Error validating access token: the session has expired.", 190, 463);
            case UNKNOWN_TOKEN -> error(400, "Invalid OAuth access token.", 190, 0);
            case CLOSED_WINDOW -> closed(2018278);
            case QUOTA_USED, BAD_REQUEST -> error(400, "(#100) Invalid parameter", 100, 0);
            case NO_RECIPIENT -> error(400, "(#100) No matching user found", 100, 2018001);
            case TOO_LONG ->
                    error(400, "(#100) Length of param message[text] is too long", 100, 2018109);
            case SERVER_ERROR -> error(500, "An unexpected error has occurred.", 2, 0);
        };
    }

    /** Beside the error Meta says how much was used, and for how many minutes to be quiet. */
    public static ApiAnswer throttled(ApiAnswer error) {
        Json use =
                Json.object()
                        .put("type", "messenger")
                        .put("call_count", 100)
                        .put("total_cputime", 12)
                        .put("total_time", 17)
                        .put("estimated_time_to_regain_access", 1)
                        .build();
        var headers = new HashMap<>(error.headers());
        Json usage = Json.object().put("100", List.of(use)).build();
        headers.put("x-business-use-case-usage", JsonWriter.write(usage));
        return new ApiAnswer(error.status(), headers, error.body());
    }

    /** An error of the usual type; without a subcode if that is 0. */
    public static ApiAnswer error(int status, String message, int code, int subcode) {
        return error(status, message, "OAuthException", code, subcode);
    }

    private static ApiAnswer error(int status, String message, String type, int code, int subcode) {
        JsonObject error =
                Json.object().put("message", message).put("type", type).put("code", code);
        if (subcode != 0) {
            error.put("error_subcode", subcode);
        }
        error.put("is_transient", code == 2 || code == 613);
        error.put("fbtrace_id", "A" + Integer.toHexString(code) + "local");
        return json(status, Json.object().put("error", error.build()));
    }

    /** An answer as Meta writes it. */
    public static ApiAnswer json(int status, JsonObject body) {
        return new ApiAnswer(
                status,
                Map.of("content-type", "application/json; charset=UTF-8"),
                Body.of(MetaJson.write(body.build())));
    }
}
