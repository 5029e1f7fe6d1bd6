package org.socialcare.desk;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Ids as addresses carry them: our own hold whatever platforms put into theirs. */
final class OpaqueId {
    private OpaqueId() {}

    static String write(String id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(id.getBytes(StandardCharsets.UTF_8));
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
