package org.socialcare.domain.channel;

import java.util.Arrays;

/** Bytes that are no text, such as a picture's. Never printed. */
public final class Binary {
    /** No bytes at all. */
    public static final Binary NONE = new Binary(new byte[0]);

    private final byte[] bytes;

    private Binary(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Wraps the bytes; the caller gives them away. */
    public static Binary of(byte[] bytes) {
        return new Binary(bytes);
    }

    public int length() {
        return bytes.length;
    }

    /** Whoever is handed the array must not change it: it may be megabytes, and is not copied. */
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Binary binary && Arrays.equals(bytes, binary.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
