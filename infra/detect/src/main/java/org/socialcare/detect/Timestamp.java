package org.socialcare.detect;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Times as the files write them: {@code 2015-02-26 21:42:53}, with or without fraction, in UTC. */
final class Timestamp {
    private Timestamp() {}

    /**
     * @throws IllegalArgumentException quoting the text if it is no time
     */
    static Instant read(String text) {
        try {
            return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException notATime) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no time like 2015-02-26 21:42:53", notATime);
        }
    }
}
