package org.socialcare.local.simulators.meta;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.util.HexFormat;

/**
 * JSON as Meta writes and signs it: everything beyond ASCII as a lower-case escape, and every slash
 * behind a backslash.
 */
public final class MetaJson {
    private MetaJson() {}

    /** Writes it so. */
    public static String write(Json json) {
        String plain = JsonWriter.write(json);
        StringBuilder out = new StringBuilder(plain.length() + 64);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '/') {
                out.append("\\/");
            } else if (c < 0x7f) {
                out.append(c);
            } else {
                out.append("\\u").append(HexFormat.of().toHexDigits(c));
            }
        }
        return out.toString();
    }
}
