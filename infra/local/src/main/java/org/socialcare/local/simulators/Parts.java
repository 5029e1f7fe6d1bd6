package org.socialcare.local.simulators;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of a form that has a file among them (RFC 7578), by their names. */
public final class Parts {
    private static final String NAME = "name=\"";

    private final Map<String, byte[]> fields;

    private Parts(Map<String, byte[]> fields) {
        this.fields = fields;
    }

    /** Takes a form apart; one that is none, or is broken, has no fields. */
    public static Parts of(String contentType, byte[] body) {
        Map<String, byte[]> fields = new HashMap<>();
        int named = contentType.indexOf("boundary=");
        if (contentType.startsWith("multipart/form-data") && named >= 0) {
            String boundary = "--" + contentType.substring(named + "boundary=".length());
            // One character for each byte, so that places in the text are places in the bytes.
            String text = new String(body, StandardCharsets.ISO_8859_1);
            int start = text.startsWith(boundary) ? boundary.length() : text.length();
            for (int end = text.indexOf("\r\n" + boundary, start);
                    end >= 0;
                    end = text.indexOf("\r\n" + boundary, start)) {
                keep(text, start, end, body, fields);
                start = end + 2 + boundary.length();
            }
        }
        return new Parts(fields);
    }

    private static void keep(
            String text, int start, int end, byte[] body, Map<String, byte[]> fields) {
        int content = text.indexOf("\r\n\r\n", start);
        int name = text.indexOf(NAME, start) + NAME.length();
        int quote = text.indexOf('"', name);
        if (content >= 0 && content <= end && name >= NAME.length() && quote > name) {
            int from = Math.min(content + 4, end);
            fields.put(text.substring(name, quote), Arrays.copyOfRange(body, from, end));
        }
    }

    /** The text of a field; empty where there is none. */
    public String text(String name) {
        return new String(fields.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    /** The bytes of a field. */
    public Optional<byte[]> bytes(String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
