package org.socialcare.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.socialcare.local.aws.Json;
import org.socialcare.local.extension.Body;
import org.socialcare.local.template.Arns;

import java.util.List;

/** The event a function gets for a batch of messages. */
final class QueueEvents {
    private QueueEvents() {}

    static Body event(String queue, List<JsonNode> messages) {
        ObjectNode event = Json.object();
        ArrayNode records = event.putArray("Records");
        for (JsonNode message : messages) {
            ObjectNode item =
                    records.addObject()
                            .put("messageId", message.path("MessageId").asText())
                            .put("receiptHandle", message.path("ReceiptHandle").asText())
                            .put("body", message.path("Body").asText());
            item.set("attributes", message.path("Attributes"));
            item.set("messageAttributes", attributes(message.path("MessageAttributes")));
            item.put("md5OfBody", message.path("MD5OfBody").asText())
                    .put("eventSource", "aws:sqs")
                    .put("eventSourceARN", Arns.queue(queue))
                    .put("awsRegion", Arns.REGION);
        }
        return Body.of(event.toString());
    }

    private static ObjectNode attributes(JsonNode sent) {
        ObjectNode attributes = Json.object();
        sent.properties()
                .forEach(
                        entry -> {
                            JsonNode value = entry.getValue();
                            ObjectNode attribute = attributes.putObject(entry.getKey());
                            if (value.has("StringValue")) {
                                attribute.set("stringValue", value.get("StringValue"));
                            }
                            if (value.has("BinaryValue")) {
                                attribute.set("binaryValue", value.get("BinaryValue"));
                            }
                            attribute.putArray("stringListValues");
                            attribute.putArray("binaryListValues");
                            attribute.set("dataType", value.path("DataType"));
                        });
        return attributes;
    }
}
