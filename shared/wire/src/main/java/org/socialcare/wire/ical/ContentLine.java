package org.socialcare.wire.ical;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One unfolded line.
 *
 * @param number of the line in the file on which it begins, from 1
 * @param name in capitals
 * @param parameters by name in capitals, without quotes
 */
record ContentLine(int number, String name, Map<String, String> parameters, String value) {
    /** Reads {@code NAME;PARAMETER=value;OTHER="quoted":value}. */
    static ContentLine read(int number, String text) {
        int end = afterName(text, 0);
        if (end == 0) throw new Unusable(number, "is no line of an iCalendar file");
        String name = text.substring(0, end).toUpperCase(Locale.ROOT);
        Map<String, String> parameters = new HashMap<>();
        int at = end;
        while (at < text.length() && text.charAt(at) == ';') {
            int equals = afterName(text, at + 1);
            if (equals >= text.length() || text.charAt(equals) != '=') {
                throw new Unusable(number, "has a parameter without a value");
            }
            int close = afterValue(text, equals + 1);
            parameters.put(
                    text.substring(at + 1, equals).toUpperCase(Locale.ROOT),
                    text.substring(equals + 1, close).replace("\"", ""));
            at = close;
        }
        if (at >= text.length() || text.charAt(at) != ':') {
            throw new Unusable(number, "has no colon");
        }
        return new ContentLine(number, name, Map.copyOf(parameters), text.substring(at + 1));
    }

    String parameter(String called) {
        return parameters.getOrDefault(called, "");
    }

    boolean is(String called, String exactly) {
        return name.equals(called) && value.strip().equalsIgnoreCase(exactly);
    }

    /** The value as a text for people, on one line. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean escaped = c == '\\' && i + 1 < value.length();
            char meant = escaped ? value.charAt(++i) : c;
            boolean newLine = escaped && (meant == 'n' || meant == 'N');
            text.append(newLine || Character.isISOControl(meant) ? ' ' : meant);
        }
        return text.toString().strip();
    }

    private static int afterName(String text, int from) {
        int at = from;
        while (at < text.length() && isName(text.charAt(at))) at++;
        return at;
    }

    private static int afterValue(String text, int from) {
        boolean quoted = false;
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') quoted = !quoted;
            if (!quoted && (c == ';' || c == ':')) return at;
            at++;
        }
        return at;
    }

    private static boolean isName(char c) {
        return c == '-'
                || (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z');
    }
}
