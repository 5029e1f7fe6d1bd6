package org.socialcare.simulation.world;

import org.socialcare.simulation.machine.Functions;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The gateway: an HTTP request in, an event of the function out; no answer becomes a 500. */
final class Http {
    private final Functions functions;
    private long requests;

    Http(Functions functions) {
        this.functions = functions;
    }

    /** One request, as the gateway has numbered it, and its answer. */
    record Exchange(String request, int status, String body) {}

    /**
     * @param user who is signed in; empty on routes without a token
     */
    Exchange call(
            String function,
            String method,
            String path,
            Map<String, String> pathParameters,
            Map<String, String> query,
            Map<String, String> headers,
            byte[] body,
            String user) {
        String request = "request-" + ++requests;
        var http = Json.object().put("method", method).put("path", path).build();
        var context = Json.object().put("requestId", request).put("http", http);
        if (!user.isEmpty()) context.put("authorizer", claims(user));
        var event =
                Json.object()
                        .put("version", "2.0")
                        .put("rawPath", path)
                        .put("rawQueryString", query(query))
                        .put("headers", texts(headers))
                        .put("pathParameters", texts(pathParameters))
                        .put("requestContext", context.build())
                        .put("body", new String(body, StandardCharsets.UTF_8))
                        .put("isBase64Encoded", false)
                        .build();
        var outcome = functions.invoke(function, JsonWriter.write(event));
        if (!outcome.finished()) return new Exchange(request, 500, "");
        Json answer = JsonReader.read(outcome.answer());
        return new Exchange(
                request, (int) answer.number("statusCode").orElse(500), answer.textOrEmpty("body"));
    }

    private static Json claims(String user) {
        var claims =
                Json.object().put("username", user).put("cognito:groups", "[agent lead]").build();
        return Json.object().put("jwt", Json.object().put("claims", claims).build()).build();
    }

    private static Json texts(Map<String, String> values) {
        var json = Json.object();
        values.forEach(json::put);
        return json.build();
    }

    private static String query(Map<String, String> query) {
        var text = new StringBuilder();
        query.forEach((name, value) -> text.append('&').append(name).append('=').append(value));
        return text.isEmpty() ? "" : text.substring(1);
    }
}
