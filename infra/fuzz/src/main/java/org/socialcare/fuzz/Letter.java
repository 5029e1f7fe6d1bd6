package org.socialcare.fuzz;

import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.PlatformResponse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request or answer written down so that a fuzzer can change every part of it: a first line, a
 * line {@code ?name=value} or {@code name: value} for each parameter and header, an empty line and
 * the body.
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record Letter(String first, Map<String, String> query, Map<String, String> headers, byte[] body) {
    /** Whatever the bytes are, they are a letter; lines that say nothing are passed over. */
    static Letter read(byte[] bytes) {
        int end = headEnd(bytes);
        String[] lines = new String(bytes, 0, end, StandardCharsets.UTF_8).split("\n", -1);
        Map<String, String> query = new HashMap<>();
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i];
            int equals = line.indexOf('=');
            int colon = line.indexOf(": ");
            if (line.startsWith("?") && equals > 0) {
                query.putIfAbsent(line.substring(1, equals), line.substring(equals + 1));
            } else if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 2));
            }
        }
        byte[] body = Arrays.copyOfRange(bytes, Math.min(bytes.length, end + 2), bytes.length);
        return new Letter(lines[0], query, headers, body);
    }

    private static int headEnd(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == '\n' && bytes[i + 1] == '\n') return i;
        }
        return bytes.length;
    }

    static Letter of(Delivery delivery) {
        return new Letter(delivery.method(), delivery.query(), delivery.headers(), delivery.body());
    }

    Delivery delivery() {
        return new Delivery(first, query, headers, body);
    }

    /** With the first line as its status; 200 where that is no number. */
    PlatformResponse response() {
        int status = 200;
        if (first.length() == 3 && first.chars().allMatch(c -> c >= '0' && c <= '9')) {
            status = Integer.parseInt(first);
        }
        return new PlatformResponse(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        StringBuilder head = new StringBuilder(first).append('\n');
        new TreeMap<>(query).forEach((name, value) -> head.append("?" + name + "=" + value + "\n"));
        new TreeMap<>(headers).forEach((name, value) -> head.append(name + ": " + value + "\n"));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes(head.append('\n').toString()));
        all.writeBytes(body);
        return all.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
