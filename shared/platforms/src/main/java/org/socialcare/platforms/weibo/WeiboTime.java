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
    private static final int LATEST_YEAR = 2100;

    private WeiboTime() {}

    /** The instant; empty where the text is no such time. */
    static Optional<Instant> of(String text) {
        try {
            OffsetDateTime at = OffsetDateTime.parse(text, FORMAT);
            return at.getYear() < LATEST_YEAR && at.getYear() > 0
                    ? Optional.of(at.toInstant())
                    : Optional.empty();
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
