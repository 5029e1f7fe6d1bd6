package org.socialcare.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import org.socialcare.local.aws.Faults;
import org.socialcare.local.aws.Json;
import org.socialcare.local.aws.Trouble;
import org.socialcare.local.server.Request;
import org.socialcare.local.server.Response;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code /local/faults}: orders trouble for a function's calls of AWS, such as {@code
 * {"function":"triage","operation":"TransactWriteItems","kind":"killed-after","skip":0,"times":1}}.
 */
public final class TroublePages {
    private final Faults faults;

    public TroublePages(Faults faults) {
        this.faults = faults;
    }

    Response answer(Request request) {
        return switch (request.method()) {
            case "GET" -> Response.json(200, outstanding());
            case "DELETE" -> {
                faults.clear();
                yield Response.json(200, outstanding());
            }
            case "POST" -> order(request);
            default -> message(405, "GET, POST or DELETE");
        };
    }

    private Response order(Request request) {
        Optional<JsonNode> body = Json.read(request.body().text());
        if (body.isEmpty()) {
            return message(400, "not JSON");
        }
        Optional<Trouble.Kind> kind = kind(body.get().path("kind").asText());
        if (kind.isEmpty()) {
            return message(400, "kind must be one of " + kinds());
        }
        try {
            faults.order(
                    new Trouble(
                            body.get().path("function").asText(),
                            body.get().path("operation").asText(),
                            kind.get(),
                            body.get().path("skip").asInt(0),
                            body.get().path("times").asInt(1)));
            return Response.json(200, outstanding());
        } catch (IllegalArgumentException wrong) {
            return message(400, String.valueOf(wrong.getMessage()));
        }
    }

    private JsonNode outstanding() {
        ArrayNode all = Json.array();
        for (Trouble each : faults.outstanding()) {
            all.addObject()
                    .put("function", each.function())
                    .put("operation", each.operation())
                    .put("kind", name(each.kind()))
                    .put("skip", each.skip())
                    .put("times", each.times());
        }
        return all;
    }

    private static Optional<Trouble.Kind> kind(String name) {
        return Arrays.stream(Trouble.Kind.values()).filter(k -> name(k).equals(name)).findFirst();
    }

    private static String kinds() {
        return String.join(
                ", ", Arrays.stream(Trouble.Kind.values()).map(TroublePages::name).toList());
    }

    private static String name(Trouble.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Response message(int status, String text) {
        return Response.json(status, Json.object().put("message", text));
    }
}
