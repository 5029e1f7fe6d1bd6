package org.socialcare.local.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Percent encoding of paths and queries. */
final class Percent {
    private Percent() {}

    /** Decodes a path, in which a plus is a plus; malformed text is taken as it stands. */
    static String decode(String path) {
        return query(path.replace("+", "%2B"));
    }

    /** Decodes a part of a query, in which a plus is a space. */
    static String query(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return part;
        }
    }
}
