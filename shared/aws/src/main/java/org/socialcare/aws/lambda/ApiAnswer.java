package org.socialcare.aws.lambda;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer of the HTTP API. Nothing is cached anywhere unless the answer says so. */
public record ApiAnswer(int status, Map<String, String> headers, String body) {
    public ApiAnswer {
        headers = Map.copyOf(headers);
    }

    public static ApiAnswer empty(int status) {
        return new ApiAnswer(status, Map.of(), "");
    }

    public static ApiAnswer text(int status, String contentType, String body) {
        return new ApiAnswer(status, Map.of("content-type", contentType), body);
    }

    public static ApiAnswer json(int status, Json body) {
        return text(status, "application/json", JsonWriter.write(body));
    }

    /** The reader has this already. */
    public static ApiAnswer notModified(String etag) {
        return empty(304).with("etag", etag);
    }

    /** The same answer with one more header. */
    public ApiAnswer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ApiAnswer(status, more, body);
    }

    /** Writes it as Lambda passes it to the gateway. */
    public void write(OutputStream out) throws IOException {
        JsonObject fields = Json.object().put("cache-control", "no-store");
        headers.forEach(fields::put);
        Json.Obj answer =
                Json.object()
                        .put("statusCode", status)
                        .put("headers", fields.build())
                        .put("body", body)
                        .put("isBase64Encoded", false)
                        .build();
        out.write(JsonWriter.bytes(answer));
    }
}
