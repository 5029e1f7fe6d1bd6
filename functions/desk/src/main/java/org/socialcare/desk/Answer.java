package org.socialcare.desk;

import org.socialcare.wire.json.Json;

import java.util.Optional;

/**
 * How a call is answered.
 *
 * @param version what the {@code ETag} is made of; absent where the answer is not polled
 * @param download what is answered instead of the body, where it is a file
 */
record Answer(int status, Json body, Optional<String> version, Optional<Download> download) {
    Answer(int status, Json body, Optional<String> version) {
        this(status, body, version, Optional.empty());
    }

    /** A piece of a file instead of a JSON body. */
    static Answer of(Download download) {
        return new Answer(200, Json.Null.VALUE, Optional.empty(), Optional.of(download));
    }

    static Answer ok(Json body) {
        return new Answer(200, body, Optional.empty());
    }

    static Answer polled(Json body, String version) {
        return new Answer(200, body, Optional.of(version));
    }

    /** The caller has it already. */
    static Answer unchanged(String version) {
        return new Answer(304, Json.Null.VALUE, Optional.of(version));
    }

    static Answer with(int status, Json body) {
        return new Answer(status, body, Optional.empty());
    }
}
