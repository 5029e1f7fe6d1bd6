package org.socialcare.wire.json;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Writes JSON compactly and always the same way: members keep their order, no spaces. */
public final class JsonWriter {
    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder out = new StringBuilder(256);

    private JsonWriter() {}

    public static String write(Json json) {
        JsonWriter writer = new JsonWriter();
        writer.value(json);
        return writer.out.toString();
    }

    /** The same in UTF-8. */
    public static byte[] bytes(Json json) {
        return write(json).getBytes(StandardCharsets.UTF_8);
    }

    private void value(Json json) {
        switch (json) {
            case Json.Obj object -> object(object);
            case Json.Arr array -> array(array);
            case Json.Text(var value) -> text(value);
            case Json.Num(var literal) -> out.append(literal);
            case Json.Bool(var value) -> out.append(value);
            case Json.Null _ -> out.append("null");
        }
    }

    private void object(Json.Obj object) {
        char before = '{';
        for (var member : object.members().entrySet()) {
            out.append(before);
            text(member.getKey());
            out.append(':');
            value(member.getValue());
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private void array(Json.Arr array) {
        char before = '[';
        for (Json item : array.items()) {
            out.append(before);
            value(item);
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
    }

    private void text(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Surrogates.isPair(value, i)) {
                out.append(c).append(value.charAt(++i));
            } else {
                character(c);
            }
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (mustBeEscaped(c)) {
                    out.append("\\u").append(HEX.toHexDigits(c));
                } else {
                    out.append(c);
                }
            }
        }
    }

    /** Besides what JSON demands: line separators, which scripts stumble over, and lone halves. */
    private static boolean mustBeEscaped(char c) {
        return c < ' ' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c);
    }
}
