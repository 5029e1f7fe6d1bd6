package org.socialcare.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Decisions taken from a fuzzer's bytes, first come first served; zeros when they are used up. */
final class Choices {
    private static final int LONGEST_TEXT = 64;

    private final byte[] bytes;
    private int at;

    Choices(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isEmpty() {
        return at >= bytes.length;
    }

    /** At least 0 and below that many, of which there are at most 65,536. */
    int below(int many) {
        int first = next();
        return many <= 256 ? first % many : (first << 8 | next()) % many;
    }

    <T> T of(List<T> all) {
        return all.get(below(all.size()));
    }

    /** Any text, also one that is no whole Unicode. */
    String text() {
        int length = Math.min(below(LONGEST_TEXT), bytes.length - at);
        byte[] part = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        String text = new String(part, StandardCharsets.UTF_8);
        return length % 7 == 6 ? text + '\ud83d' : text;
    }

    private int next() {
        return isEmpty() ? 0 : bytes[at++] & 0xFF;
    }
}
