package org.socialcare.aws.queue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * JSON as a queue message. SQS takes only the characters that XML allows and loses a message with
 * any other; in JSON the others can stand only within texts, where they can be escaped.
 */
final class QueueText {
    private static final HexFormat HEX = HexFormat.of();

    private QueueText() {}

    static String of(String json) {
        for (int i = 0; i < json.length(); i++) {
            if (mustBeEscaped(json, i)) return escaped(json);
        }
        return json;
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String escaped(String json) {
        StringBuilder out = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (mustBeEscaped(json, i)) {
                out.append("\\u").append(HEX.toHexDigits(c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean mustBeEscaped(String json, int at) {
        char c = json.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == json.length() || !Character.isLowSurrogate(json.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(json.charAt(at - 1));
        }
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        return control || c > '\uFFFD';
    }
}
