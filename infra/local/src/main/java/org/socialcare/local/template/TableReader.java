package org.socialcare.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/** Turns a table of the template into the CreateTable call that makes it. */
final class TableReader {
    private static final List<String> COPIED =
            List.of(
                    "AttributeDefinitions",
                    "KeySchema",
                    "LocalSecondaryIndexes",
                    "GlobalSecondaryIndexes");

    private TableReader() {}

    static TableSpec read(String id, String name, Properties table) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("TableName", name);
        request.put("BillingMode", "PAY_PER_REQUEST");
        for (String property : COPIED) {
            JsonNode value = table.value(property);
            if (!value.isMissingNode()) {
                request.set(property, value);
            }
        }
        String view = table.child("StreamSpecification").text("StreamViewType", "");
        if (!view.isEmpty()) {
            request.putObject("StreamSpecification")
                    .put("StreamEnabled", true)
                    .put("StreamViewType", view);
        }
        return new TableSpec(
                id,
                name,
                request,
                Optional.of(table.child("TimeToLiveSpecification").text("AttributeName", ""))
                        .filter(attribute -> !attribute.isEmpty()));
    }
}
