package org.socialcare.aws.dynamo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HexFormat;

/** What all keys share: instants that sort as text, and texts that fit. */
final class Keys {
    /** Bytes a sort key may have in DynamoDB, less room for our prefixes. */
    private static final int LONGEST = 1000;

    private Keys() {}

    /** Always 30 characters, to the nanosecond, so that text order is time order. */
    static String instant(Instant at) {
        ZonedDateTime utc = at.atZone(ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(30);
        digits(text, utc.getYear(), 4).append('-');
        digits(text, utc.getMonthValue(), 2).append('-');
        digits(text, utc.getDayOfMonth(), 2).append('T');
        digits(text, utc.getHour(), 2).append(':');
        digits(text, utc.getMinute(), 2).append(':');
        digits(text, utc.getSecond(), 2).append('.');
        return digits(text, utc.getNano(), 9).append('Z').toString();
    }

    /** The minute an instant lies in, such as {@code 2026-03-02T09:30}. */
    static String minute(Instant at) {
        return instant(at).substring(0, 16);
    }

    /** The text itself where it fits a key; else its beginning and a hash of all of it. */
    static String fitting(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= LONGEST) return text;
        return text.substring(0, text.offsetByCodePoints(0, 100)) + "~" + hash(bytes);
    }

    /** The same number below {@code parts} for the same text, on every machine. */
    static int shard(String text, int parts) {
        return Math.floorMod(text.hashCode(), parts);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static StringBuilder digits(StringBuilder text, int value, int width) {
        String plain = Integer.toString(value);
        return text.append("0".repeat(Math.max(0, width - plain.length()))).append(plain);
    }
}
