package org.socialcare.local.simulators.douyin;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.simulators.Posting;
import org.socialcare.local.simulators.Refusal;
import org.socialcare.local.simulators.Wording;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;

/** The {@code data} and {@code extra} envelope with Douyin's codes; the status is always 200. */
enum DouyinEnvelope implements Wording {
    /** A direct message. */
    MESSAGE("msg_id"),
    /** An answer to a comment. */
    COMMENT("comment_id");

    private final String idName;

    DouyinEnvelope(String idName) {
        this.idName = idName;
    }

    @Override
    public ApiAnswer accepted(Posting posting, String messageId) {
        return wrap(Json.object().put(idName, messageId), 0, "");
    }

    @Override
    public ApiAnswer refused(Refusal refusal) {
        return switch (refusal) {
            case RATE_LIMIT -> of(28003018, "too many requests");
            case EXPIRED_TOKEN -> of(28001008, "access_token has expired");
            case UNKNOWN_TOKEN -> of(28001003, "access_token is invalid");
            case QUOTA_USED -> of(28003017, "quota is used up");
            case CLOSED_WINDOW -> of(2100007, "not permitted to write to this user");
            case NO_RECIPIENT -> of(28001045, "the user has closed the account");
            case TOO_LONG, BAD_REQUEST -> of(28001007, "invalid parameter");
            case SERVER_ERROR -> of(28001005, "system is busy");
        };
    }

    /** The error of that code. */
    static ApiAnswer of(int code, String description) {
        return wrap(Json.object(), code, description);
    }

    /** The answer of the token calls. */
    static ApiAnswer token(JsonObject data) {
        return ApiAnswer.json(
                200,
                JsonWriter.write(
                        Json.object()
                                .put(
                                        "data",
                                        data.put("error_code", 0).put("description", "").build())
                                .put("message", "success")
                                .build()));
    }

    private static ApiAnswer wrap(JsonObject data, int code, String description) {
        Json extra =
                Json.object()
                        .put("error_code", code)
                        .put("description", description)
                        .put("sub_error_code", 0)
                        .put("sub_description", "")
                        .put("logid", "local" + code)
                        .build();
        return ApiAnswer.json(
                200,
                JsonWriter.write(
                        Json.object()
                                .put(
                                        "data",
                                        data.put("error_code", code)
                                                .put("description", description)
                                                .build())
                                .put("extra", extra)
                                .build()));
    }
}
