package org.socialcare.local.simulators.meta;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the Graph API writes them where it is asked. */
public final class MetaTime {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private MetaTime() {}

    public static String of(Instant instant) {
        return FORMAT.format(instant);
    }
}
