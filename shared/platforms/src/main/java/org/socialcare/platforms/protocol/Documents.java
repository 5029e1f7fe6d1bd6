package org.socialcare.platforms.protocol;

import org.socialcare.domain.channel.FileResponse;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.json.JsonReader;

import java.util.Optional;

/** JSON as deliveries and answers carry it. */
public final class Documents {
    /** More than this cannot reach a function. */
    private static final int LARGEST = 6 << 20;

    /** More is no word about a file. */
    private static final int LONGEST_WORDS = 1 << 16;

    private static final JsonReader READER = JsonReader.ofAtMost(LARGEST);

    private Documents() {}

    /**
     * A delivery's JSON.
     *
     * @throws JsonProblem if it is not JSON or breaks a limit
     */
    public static Json delivered(byte[] body) {
        return READER.parse(body);
    }

    /** An answer's JSON; empty where it is none, as an error page of a proxy is none. */
    public static Optional<Json> answered(String body) {
        try {
            return Optional.of(READER.parse(body));
        } catch (JsonProblem unreadable) {
            return Optional.empty();
        }
    }

    /**
     * What is said where a file was asked for; empty where it is no JSON object, as a file mostly
     * is none.
     */
    public static Optional<Json> said(FileResponse answer) {
        byte[] body = answer.body().bytes();
        return body.length > 0 && body.length <= LONGEST_WORDS && body[0] == '{'
                ? answered(answer.asText().body())
                : Optional.empty();
    }
}
