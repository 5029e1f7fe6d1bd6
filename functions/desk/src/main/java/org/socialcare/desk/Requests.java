package org.socialcare.desk;

import org.socialcare.aws.lambda.HttpCall;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The gateway's requests as the desk's. */
final class Requests {
    private static final String ROOT = "/api/";

    private Requests() {}

    static Request of(HttpCall call) {
        return new Request(
                call.method(),
                path(call.path()),
                call.queries(),
                call.headers(),
                new String(call.body(), StandardCharsets.UTF_8));
    }

    private static List<String> path(String raw) {
        var segments = new ArrayList<String>();
        if (raw.startsWith(ROOT)) {
            for (var segment : raw.substring(ROOT.length()).split("/", -1)) {
                segments.add(decoded(segment));
            }
        }
        return segments;
    }

    /** In a path a plus is a plus; what cannot be decoded stays as it was sent. */
    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return segment;
        }
    }
}
