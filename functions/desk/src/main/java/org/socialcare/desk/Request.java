package org.socialcare.desk;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.json.JsonReader;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call of the desk's API.
 *
 * @param path the segments behind {@code /api}
 * @param queries all values of each name
 * @param headers by lower-case name
 */
record Request(
        String method,
        List<String> path,
        Map<String, List<String>> queries,
        Map<String, String> headers,
        String body) {
    /** For a body that carries a file or a long list, in characters. */
    static final int LONG_BODY = 512 * 1024;

    private static final int USUAL_BODY = 64 * 1024;

    Request {
        path = List.copyOf(path);
        queries = Map.copyOf(queries);
        headers = Map.copyOf(headers);
    }

    Optional<String> query(String name) {
        return queries(name).stream().findFirst().filter(value -> !value.isEmpty());
    }

    /** All values of a name, empty ones too, in order. */
    List<String> queries(String name) {
        return queries.getOrDefault(name, List.of());
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Whether the caller says, through {@code If-None-Match}, that it has this version. */
    boolean knows(String version) {
        for (var tag : header("if-none-match").orElse("").split(",", -1)) {
            // Proxies that compress an answer make its tag a weak one.
            var strong = tag.strip().startsWith("W/") ? tag.strip().substring(2) : tag.strip();
            if (strong.equals("\"" + version + "\"")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the caller wants the thing created: nothing may be there yet. */
    boolean creates() {
        return header("if-none-match").orElse("").strip().equals("*");
    }

    String address() {
        return "/api/" + String.join("/", path);
    }

    /** The body as a JSON object; no body is an empty one. */
    Json.Obj json() {
        return json(USUAL_BODY);
    }

    /** The same, of a body that may have so many characters. */
    Json.Obj json(int longest) {
        if (body.length() > longest) {
            throw new Refusal(
                    Problem.of(413, "body_too_large", "at most " + longest / 1024 + " KiB"));
        }
        if (body.isEmpty()) {
            return Json.object().build();
        }
        if (!header("content-type").orElse("").startsWith("application/json")) {
            throw new Refusal(
                    Problem.of(415, "media_type_unsupported", "a body must be application/json"));
        }
        try {
            if (JsonReader.read(body) instanceof Json.Obj object) {
                return object;
            }
            throw new Refusal(Problem.of(400, "body_unreadable", "the body is no JSON object"));
        } catch (JsonProblem problem) {
            throw new Refusal(
                    Problem.of(
                            400,
                            "body_unreadable",
                            problem.reason() + " at character " + problem.offset()));
        }
    }

    /** What makes this write happen once, however often it is sent. */
    String idempotencyKey() {
        var key = header("idempotency-key").orElse("");
        if (key.isEmpty()) {
            throw new Refusal(
                    Problem.of(
                            400,
                            "idempotency_key_missing",
                            "a write needs the header Idempotency-Key"));
        }
        if (key.length() < 16 || key.length() > 64 || !key.chars().allMatch(Request::isKeyPart)) {
            throw new Refusal(
                    Problem.of(
                            400,
                            "invalid",
                            "Idempotency-Key must have 16 to 64 letters, digits, - or _"));
        }
        return key;
    }

    private static boolean isKeyPart(int c) {
        return Texts.isLetterOrDigit(c) || c == '-' || c == '_';
    }

    /** The version that the caller has seen, from {@code If-Match}; absent if none was sent. */
    Optional<Long> seenVersion() {
        return header("if-match").map(Request::version);
    }

    /** The version that the caller has seen; an edit must name one. */
    long requiredVersion() {
        return seenVersion()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Problem.of(
                                                428,
                                                "version_missing",
                                                "an edit needs If-Match with the version read")));
    }

    private static long version(String header) {
        var digits =
                header.startsWith("\"") && header.endsWith("\"") && header.length() > 2
                        ? header.substring(1, header.length() - 1)
                        : "";
        if (digits.isEmpty()
                || digits.length() > 18
                || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Refusal(
                    Problem.of(
                            400, "invalid", "If-Match must be a version in quotes, as in \"7\""));
        }
        return Long.parseLong(digits);
    }
}
