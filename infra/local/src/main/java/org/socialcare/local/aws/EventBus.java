package org.socialcare.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.socialcare.local.template.Arns;
import org.socialcare.local.template.RuleSpec;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Event buses: every entry is matched by AWS's own matcher and is in the queues of its targets
 * before the caller has its answer. What a target cannot take goes to the target's dead-letter
 * queue; if not even that is possible the entry fails, and the caller is told.
 */
public final class EventBus implements Bus {
    /** EventBridge accepts no more in one call. */
    private static final int MOST_ENTRIES = 10;

    private static final int MOST_BYTES = 256 * 1024;

    private final Set<String> buses;
    private final List<Rule> rules = new ArrayList<>();
    private final Clock clock;

    public EventBus(List<String> buses, List<RuleSpec> rules, QueueEngine queues, Clock clock) {
        this.buses = Set.copyOf(buses);
        this.clock = clock;
        rules.forEach(rule -> this.rules.add(new Rule(rule, queues)));
    }

    /** The name of the bus an entry is for. */
    static String name(JsonNode entry) {
        String bus = entry.path("EventBusName").asText("default");
        return bus.substring(bus.lastIndexOf('/') + 1);
    }

    @Override
    public Optional<JsonNode> put(JsonNode input) {
        JsonNode entries = input.path("Entries");
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            return Optional.empty();
        }
        ObjectNode output = Json.object();
        ArrayNode results = output.putArray("Entries");
        int failed = 0;
        for (JsonNode entry : entries) {
            ObjectNode result = put(name(entry), entry);
            results.add(result);
            failed += result.has("ErrorCode") ? 1 : 0;
        }
        return Optional.of(output.put("FailedEntryCount", failed));
    }

    private ObjectNode put(String bus, JsonNode entry) {
        Optional<JsonNode> detail =
                Json.read(entry.path("Detail").asText()).filter(JsonNode::isObject);
        if (detail.isEmpty()) {
            return error("MalformedDetail", "Detail is not a JSON object");
        }
        if (entry.path("Source").asText().isEmpty()
                || entry.path("DetailType").asText().isEmpty()) {
            return error("InvalidArgument", "Source and DetailType must be given");
        }
        if (entry.toString().length() > MOST_BYTES) {
            return error("InvalidArgument", "the entry is larger than 256 KB");
        }
        if (!buses.contains(bus)) {
            return error("ResourceNotFoundException", "there is no bus " + bus);
        }
        String id = UUID.randomUUID().toString();
        String event = envelope(id, entry, detail.get()).toString();
        try {
            for (Rule rule : rules) {
                if (rule.isOn(bus)) {
                    rule.offer(event);
                }
            }
        } catch (ServiceException undeliverable) {
            return error("InternalFailure", String.valueOf(undeliverable.getMessage()));
        }
        return Json.object().put("EventId", id);
    }

    private ObjectNode envelope(String id, JsonNode entry, JsonNode detail) {
        JsonNode time = entry.path("Time");
        Instant at =
                time.isNumber()
                        ? Instant.ofEpochMilli((long) (time.asDouble() * 1000))
                        : clock.instant();
        ObjectNode event =
                Json.object()
                        .put("version", "0")
                        .put("id", id)
                        .put("detail-type", entry.path("DetailType").asText())
                        .put("source", entry.path("Source").asText())
                        .put("account", Arns.ACCOUNT)
                        .put("time", at.truncatedTo(ChronoUnit.SECONDS).toString())
                        .put("region", Arns.REGION);
        event.set(
                "resources",
                entry.path("Resources").isArray() ? entry.get("Resources") : Json.array());
        event.set("detail", detail);
        return event;
    }

    private static ObjectNode error(String code, String message) {
        return Json.object().put("ErrorCode", code).put("ErrorMessage", message);
    }
}
