package org.socialcare.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells tokens apart where they must not be written. */
final class Fingerprint {
    private static final int BYTES = 16;

    private Fingerprint() {}

    /** Half of a SHA-256 in hex; empty for the empty text. */
    static String of(String secret) {
        if (secret.isEmpty()) return "";
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
