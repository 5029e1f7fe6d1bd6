package org.socialcare.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Completes what a local index does not project. DynamoDB fetches it from the table when a query
 * asks for all attributes; moto 5 leaves it out.
 */
final class WholeItems {
    private static final List<String> KEY = List.of("pk", "sk");

    /** BatchGetItem takes no more. */
    private static final int MOST = 100;

    private WholeItems() {}

    static boolean areAskedFor(Call call) {
        return call.operation().equals("Query")
                && call.input().has("IndexName")
                && call.input().path("Select").asText().equals("ALL_ATTRIBUTES");
    }

    /** The query's answer with every item as it is in the table, in the same order. */
    static JsonNode complete(ServiceClient client, Call query, JsonNode answer) {
        List<JsonNode> keys = new ArrayList<>();
        answer.path("Items").forEach(item -> keys.add(key(item)));
        if (keys.isEmpty()) {
            return answer;
        }
        Map<JsonNode, JsonNode> whole = new HashMap<>();
        for (int from = 0; from < keys.size(); from += MOST) {
            String table = query.input().path("TableName").asText();
            var request = Json.object();
            ArrayNode wanted = request.putObject("RequestItems").putObject(table).putArray("Keys");
            keys.subList(from, Math.min(from + MOST, keys.size())).forEach(wanted::add);
            client.call("DynamoDB_20120810.BatchGetItem", request)
                    .path("Responses")
                    .path(table)
                    .forEach(item -> whole.put(key(item), item));
        }
        ObjectNode completed = ((ObjectNode) answer).deepCopy();
        ArrayNode items = completed.putArray("Items");
        keys.forEach(key -> items.add(whole.getOrDefault(key, key)));
        return completed;
    }

    private static JsonNode key(JsonNode item) {
        ObjectNode key = Json.object();
        KEY.forEach(name -> key.set(name, item.path(name)));
        return key;
    }
}
