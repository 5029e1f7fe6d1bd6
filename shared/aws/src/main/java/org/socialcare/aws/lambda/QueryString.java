package org.socialcare.aws.lambda;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the raw query string, because the gateway's own map joins repeated values with commas and
 * would let a caller mix a second value into the first.
 */
final class QueryString {
    private QueryString() {}

    /** All values of each name, in order; what cannot be decoded stays as it was sent. */
    static Map<String, List<String>> read(String raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        int from = 0;
        while (from < raw.length()) {
            int end = raw.indexOf('&', from);
            String pair = raw.substring(from, end < 0 ? raw.length() : end);
            put(values, pair);
            from = end < 0 ? raw.length() : end + 1;
        }
        return values;
    }

    private static void put(Map<String, List<String>> values, String pair) {
        if (pair.isEmpty()) return;
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        values.computeIfAbsent(decoded(name), _ -> new ArrayList<>()).add(decoded(value));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return text;
        }
    }
}
