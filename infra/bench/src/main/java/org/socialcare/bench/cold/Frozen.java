package org.socialcare.bench.cold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.socialcare.local.aws.Json;
import org.socialcare.local.extension.Body;
import org.socialcare.local.extension.Watch;
import org.socialcare.local.lambda.Outcome;
import org.socialcare.local.server.Request;
import org.socialcare.local.server.Response;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers an event of every function while the system runs; then freezes it: reads are still
 * answered by the services, writes are answered as if they had been done, so that the same event
 * can be handled as new any number of times and nothing follows from it.
 */
final class Frozen implements Watch {
    private final Map<String, Body> events = new ConcurrentHashMap<>();
    private volatile boolean frozen;

    void freeze() {
        frozen = true;
    }

    /** An event that function has handled. */
    Optional<Body> event(String function) {
        return Optional.ofNullable(events.get(function));
    }

    @Override
    public void invoked(String function, Body event, Outcome outcome, Duration took) {
        String text = event.text();
        boolean webhook = text.contains("\"rawPath\":\"/webhooks/");
        boolean wanted =
                webhook ? text.contains("/webhooks/facebook/") : !text.contains("\"schedule\"");
        if (!frozen && outcome instanceof Outcome.Returned && wanted) {
            events.putIfAbsent(function, event);
        }
    }

    @Override
    public Response call(Request request, Function<Request, Response> services) {
        if (!frozen) return services.apply(request);
        String target = request.header("x-amz-target").orElse("");
        return switch (target.substring(target.lastIndexOf('.') + 1)) {
            case "TransactWriteItems", "PutItem", "UpdateItem", "ChangeMessageVisibility" ->
                    done(Json.object());
            case "SendMessage" -> done(taken(asked(request)));
            case "SendMessageBatch" -> done(allTaken(asked(request)));
            case "PutEvents" -> done(published(asked(request)));
            default -> services.apply(request);
        };
    }

    private static JsonNode asked(Request request) {
        return Json.read(request.body().text()).orElseGet(Json::object);
    }

    private static ObjectNode allTaken(JsonNode asked) {
        ObjectNode answer = Json.object();
        ArrayNode all = answer.putArray("Successful");
        asked.path("Entries")
                .forEach(entry -> all.add(taken(entry).put("Id", entry.path("Id").asText())));
        return answer;
    }

    private static ObjectNode taken(JsonNode message) {
        return Json.object()
                .put("MessageId", "m")
                .put("MD5OfMessageBody", md5(message.path("MessageBody").asText()));
    }

    private static ObjectNode published(JsonNode asked) {
        ObjectNode answer = Json.object().put("FailedEntryCount", 0);
        ArrayNode all = answer.putArray("Entries");
        asked.path("Entries").forEach(_ -> all.addObject().put("EventId", "e"));
        return answer;
    }

    private static Response done(ObjectNode answer) {
        return new Response(
                200,
                Map.of("content-type", "application/x-amz-json-1.0"),
                Body.of(answer.toString()));
    }

    private static String md5(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
