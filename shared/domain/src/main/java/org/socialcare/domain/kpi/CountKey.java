package org.socialcare.domain.kpi;

import org.socialcare.domain.clock.Calendar;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.UUID;

/** Names everything in a rule that changes what a day comes to. */
final class CountKey {
    private CountKey() {}

    /** The same text for the same counting, on every machine. */
    static String of(PlatformRule rule, Calendar hours) {
        String text =
                String.join(
                        "|",
                        rule.unit().word(),
                        rule.silence().toString(),
                        rule.opens().toString(),
                        rule.closes().toString(),
                        rule.automatic().word(),
                        rule.within().toString(),
                        rule.zone().getId(),
                        rule.openOnly() ? text(hours) : "");
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String text(Calendar hours) {
        return hours.zone()
                + new TreeMap<>(hours.week()).toString()
                + new TreeMap<>(hours.exceptions());
    }
}
