package org.socialcare.platforms.weibo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Weibo's times, such as {@code Mon Jul 16 18:09:20 +0800 2012}. */
final class WeiboTime {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private WeiboTime() {}

    /** The instant; empty where the text is no such time, or one that nobody can mean. */
    static Optional<Instant> of(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text, FORMAT).toInstant();
            return Optional.of(instant)
                    .filter(at -> at.isAfter(Instant.EPOCH) && at.isBefore(LATEST));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
