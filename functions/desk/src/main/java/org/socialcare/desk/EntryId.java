package org.socialcare.desk;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Entry ids as addresses carry them: the timeline's own hold whatever platforms put into theirs.
 */
final class EntryId {
    private EntryId() {}

    static String write(String entry) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(entry.getBytes(StandardCharsets.UTF_8));
    }

    /** Absent if it is none of ours. */
    static Optional<String> read(String address) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(address);
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
