package org.socialcare.system;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Names that no other test uses, also not one of an earlier run against the same suite. */
final class Made {
    private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis() * 1000);

    private Made() {}

    static String id(String what) {
        return what + "-" + NEXT.incrementAndGet();
    }

    static String digits() {
        return Long.toString(NEXT.incrementAndGet());
    }

    /** Bytes that nobody else has, with this beginning. */
    static byte[] bytes(byte[] start, int length) {
        var bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        System.arraycopy(start, 0, bytes, 0, start.length);
        return bytes;
    }

    /** By which they are known again. */
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
