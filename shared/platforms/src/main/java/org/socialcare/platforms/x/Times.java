package org.socialcare.platforms.x;

import org.socialcare.platforms.protocol.PlatformTime;
import org.socialcare.wire.json.Json;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Times as X writes them: milliseconds, ISO 8601, or {@code Wed Feb 05 08:39:31 +0000 2020}. */
final class Times {
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int LENGTH = 30;
    private static final List<String> MILLIS =
            List.of(
                    "created_timestamp",
                    "created_at_msec",
                    "timestamp_ms",
                    "event_timestamp_ms",
                    "created_timestamp_ms");

    /** The first millisecond of the ids that hold their own time, as X publishes it. */
    private static final long EPOCH = 1_288_834_974_657L;

    private static final int SEQUENCE_BITS = 22;

    private Times() {}

    /** When it happened, by whichever member tells; the exact one of them where both do. */
    static Optional<Instant> of(Json json) {
        Optional<Instant> written =
                json.text("created_at").or(() -> json.text("date_time")).flatMap(Times::written);
        return written.isPresent() ? written : millis(json);
    }

    private static Optional<Instant> millis(Json json) {
        for (String name : MILLIS) {
            Optional<Instant> at = PlatformTime.of(json.number(name));
            if (at.isPresent()) {
                return at;
            }
        }
        return Optional.empty();
    }

    /** When the message of that id was made: the id's upper bits say so. */
    static Optional<Instant> ofId(String id) {
        OptionalLong number = Json.of(id).asNumber();
        if (number.isEmpty() || number.getAsLong() < 1L << SEQUENCE_BITS) {
            return Optional.empty();
        }
        return PlatformTime.of(OptionalLong.of((number.getAsLong() >> SEQUENCE_BITS) + EPOCH));
    }

    private static Optional<Instant> written(String text) {
        try {
            Instant at = Instant.parse(text.length() == LENGTH ? iso(text) : text);
            return PlatformTime.of(OptionalLong.of(at.toEpochMilli()));
        } catch (DateTimeException | ArithmeticException noTime) {
            return Optional.empty();
        }
    }

    /** The older form in the newer one; its offset is always the one of UTC. */
    private static String iso(String text) {
        int month = MONTHS.indexOf(text.substring(4, 7)) / 3 + 1;
        return text.substring(26)
                + (month < 10 ? "-0" : "-")
                + month
                + "-"
                + text.substring(8, 10)
                + "T"
                + text.substring(11, 19)
                + "Z";
    }
}
