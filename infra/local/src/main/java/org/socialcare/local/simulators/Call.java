package org.socialcare.local.simulators;

import org.socialcare.local.extension.ApiCall;
import org.socialcare.local.extension.Body;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.json.JsonReader;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of a platform's API, taken apart.
 *
 * @param steps the path's segments, decoded
 * @param body the JSON or form that came; an empty object if it was neither
 * @param raw the body as it came
 * @param bytes the same, for what is no text
 */
public record Call(
        String method,
        List<String> steps,
        Json query,
        Json body,
        Map<String, String> headers,
        String raw,
        Body bytes) {
    /** Large enough for a picture in base64. */
    private static final JsonReader READER = JsonReader.ofAtMost(8 << 20);

    static Call of(ApiCall call) {
        boolean file =
                call.headers().getOrDefault("content-type", "").startsWith("multipart/form-data");
        String raw = file ? "" : call.body().text();
        return new Call(
                call.method(),
                List.of(call.path().split("/")).stream()
                        .filter(step -> !step.isEmpty())
                        .map(Call::decode)
                        .toList(),
                form(call.query()),
                raw.startsWith("{") ? json(raw) : form(raw),
                call.headers(),
                raw,
                call.body());
    }

    /** The step at that place, or an empty string. */
    public String step(int place) {
        return place < steps.size() ? steps.get(place) : "";
    }

    /** The header, or an empty string. */
    public String header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, "");
    }

    /** A parameter of the query or, where it has none of the name, of the body. */
    public Optional<String> parameter(String name) {
        return query.text(name).or(() -> body.text(name));
    }

    private static Json json(String raw) {
        try {
            return READER.parse(raw.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProblem notJson) {
            return Json.object().build();
        }
    }

    private static Json form(String encoded) {
        var fields = Json.object();
        for (String field : encoded.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(decode(field.substring(0, equals)), decode(field.substring(equals + 1)));
            }
        }
        return fields.build();
    }

    /** A stray percent sign is left as it is, as lenient servers do. */
    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException stray) {
            return encoded;
        }
    }
}
