package org.socialcare.platforms.protocol;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Times as platforms write them: whole seconds or milliseconds since 1970, not always the one their
 * documentation promises.
 */
public final class PlatformTime {
    /** As milliseconds this is March 1973, as seconds the year 5138: nobody means either. */
    private static final long SECONDS_BELOW = 100_000_000_000L;

    /** 2100-01-01: later than this is no time but an error, and would sort after everything. */
    private static final long LATEST_MILLIS = 4_102_444_800_000L;

    private PlatformTime() {}

    /** The instant, unless it is missing, not positive, or absurdly far ahead. */
    public static Optional<Instant> of(OptionalLong number) {
        if (number.isEmpty() || number.getAsLong() <= 0) {
            return Optional.empty();
        }
        long value = number.getAsLong();
        long millis = value < SECONDS_BELOW ? value * 1000 : value;
        return millis < LATEST_MILLIS
                ? Optional.of(Instant.ofEpochMilli(millis))
                : Optional.empty();
    }
}
