package org.socialcare.platforms.meta;

import org.socialcare.platforms.protocol.PlatformTime;
import org.socialcare.wire.json.Json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Times as Meta writes them: seconds or milliseconds, as number or text, and in what the Graph API
 * answers {@code 2026-11-20T12:00:00+0000}.
 */
public final class Times {
    private Times() {}

    /** The time under that name; empty where there is none that could be meant. */
    public static Optional<Instant> of(Json json, String name) {
        Optional<Instant> number = PlatformTime.of(json.number(name));
        return number.isPresent() ? number : json.text(name).flatMap(Times::written);
    }

    private static Optional<Instant> written(String text) {
        if (text.length() < 20 || text.length() > 40 || text.charAt(10) != 'T') {
            return Optional.empty();
        }
        try {
            Instant instant = OffsetDateTime.parse(text, Written.FORMAT).toInstant();
            return Optional.of(instant)
                    .filter(at -> at.isAfter(Instant.EPOCH) && at.isBefore(Written.LATEST));
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }

    /** Made when the first such time comes, which is seldom. */
    private static final class Written {
        private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
        private static final DateTimeFormatter FORMAT =
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[XXX][XX]", Locale.ROOT);
    }
}
