package org.socialcare.local.simulators.wecom;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.simulators.Posting;
import org.socialcare.local.simulators.Refusal;
import org.socialcare.local.simulators.Wording;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.util.Set;

/**
 * Answers of the send call.
 *
 * @param own the id the caller gave its message; may be empty
 * @param taken remembers the ids of what was taken
 */
record SendWording(String own, Set<String> taken) implements Wording {
    private static final int LONGEST_ID = 32;

    static boolean isMessageId(String id) {
        return id.length() <= LONGEST_ID
                && id.chars().allMatch(c -> c == '-' || c == '_' || isLetterOrDigit(c));
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    @Override
    public ApiAnswer accepted(Posting posting, String messageId) {
        String id = own.isEmpty() ? messageId : own;
        taken.add(id);
        return of(0, "ok", id);
    }

    @Override
    public ApiAnswer refused(Refusal refusal) {
        return refusal(refusal);
    }

    /** The codes of a closed session and a used-up count are those that integrators report. */
    static ApiAnswer refusal(Refusal refusal) {
        return switch (refusal) {
            case RATE_LIMIT -> of(45009, "api freq out of limit", "");
            case EXPIRED_TOKEN -> of(42001, "access_token expired", "");
            case UNKNOWN_TOKEN -> of(40014, "invalid access_token", "");
            case CLOSED_WINDOW -> of(95013, "conversation end", "");
            case QUOTA_USED -> of(95018, "send msg session status invalid", "");
            case NO_RECIPIENT -> of(40096, "invalid external userid", "");
            case TOO_LONG, BAD_REQUEST -> of(40058, "invalid request parameter", "");
            case SERVER_ERROR -> of(-1, "system busy", "");
        };
    }

    private static ApiAnswer of(int code, String message, String id) {
        return ApiAnswer.json(
                200,
                JsonWriter.write(
                        Json.object()
                                .put("errcode", code)
                                .put("errmsg", message)
                                .putUnlessEmpty("msgid", id)
                                .build()));
    }
}
