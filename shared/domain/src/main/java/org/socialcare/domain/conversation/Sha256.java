package org.socialcare.domain.conversation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash behind computed names. */
public final class Sha256 {
    private Sha256() {}

    public static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
