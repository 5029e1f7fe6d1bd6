package org.socialcare.platforms.weibo;

import static org.socialcare.platforms.protocol.Addresses.encode;

import org.socialcare.wire.json.Json;

/** What Weibo's pages leave open about sending. */
final class Assumptions {
    /** The codes of Weibo's trouble with a token, all of them in this range. */
    private static final int TOKEN_FROM = 21_314;

    private static final int TOKEN_TO = 21_327;

    /** Where a message's picture or voice lies; read in other people's code. */
    static final String FILE_HOST = "https://upload.api.weibo.com";

    static final String FILE = "/2/mss/msget";

    private Assumptions() {}

    /**
     * The pages ask for URL-encoded JSON in a form. Read here: the encoding is the form's own,
     * once, as with every other field.
     */
    static String field(String json) {
        return encode(json);
    }

    /** No page shows a success: errors have a code, and what was taken is repeated. */
    static boolean isTaken(Json answer) {
        return answer.flag("result") || !answer.textOrEmpty("receiver_id").isEmpty();
    }

    static boolean isTokenTrouble(long code) {
        return code >= TOKEN_FROM && code <= TOKEN_TO;
    }
}
