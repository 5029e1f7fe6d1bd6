package org.socialcare.simulation.signed;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests as they are written, read into the SDK's types; members not known are refused. */
final class Questions {
    private Questions() {}

    static PutItemRequest put(Json question) {
        Members put = only(question, "TableName", "Item", "ConditionExpression");
        return PutItemRequest.builder()
                .tableName(put.text("TableName"))
                .item(item(put.object("Item")))
                .conditionExpression(question.text("ConditionExpression").orElse(null))
                .build();
    }

    private static Map<String, AttributeValue> item(Members item) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        for (String name : item.json().members().keySet()) {
            attributes.put(name, attribute(item.object(name)));
        }
        return attributes;
    }

    private static AttributeValue attribute(Members typed) {
        String type = typed.json().members().keySet().stream().findFirst().orElse("");
        return switch (type) {
            case "S" -> AttributeValue.fromS(typed.text("S"));
            case "N" -> AttributeValue.fromN(typed.text("N"));
            case "B" ->
                    AttributeValue.fromB(
                            SdkBytes.fromByteArray(Base64.getDecoder().decode(typed.text("B"))));
            case "BOOL" -> AttributeValue.fromBool(typed.flag("BOOL"));
            default -> throw new UnsupportedOperationException("an attribute " + type);
        };
    }

    static SendMessageRequest message(Json question) {
        Members sent =
                only(
                        question,
                        "QueueUrl",
                        "MessageBody",
                        "MessageGroupId",
                        "MessageDeduplicationId");
        return SendMessageRequest.builder()
                .queueUrl(sent.text("QueueUrl"))
                .messageBody(sent.text("MessageBody"))
                .messageGroupId(question.text("MessageGroupId").orElse(null))
                .messageDeduplicationId(question.text("MessageDeduplicationId").orElse(null))
                .build();
    }

    static SendMessageBatchRequest batch(Json question) {
        Members batch = only(question, "QueueUrl", "Entries");
        List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
        for (Json entry : question.arr("Entries")) {
            Members one =
                    only(
                            entry,
                            "Id",
                            "MessageBody",
                            "MessageGroupId",
                            "MessageDeduplicationId",
                            "DelaySeconds");
            Optional<Integer> delay =
                    entry.get("DelaySeconds").map(_ -> one.integer("DelaySeconds"));
            entries.add(
                    SendMessageBatchRequestEntry.builder()
                            .id(one.text("Id"))
                            .messageBody(one.text("MessageBody"))
                            .messageGroupId(entry.text("MessageGroupId").orElse(null))
                            .messageDeduplicationId(
                                    entry.text("MessageDeduplicationId").orElse(null))
                            .delaySeconds(delay.orElse(null))
                            .build());
        }
        return SendMessageBatchRequest.builder()
                .queueUrl(batch.text("QueueUrl"))
                .entries(entries)
                .build();
    }

    static Json answer(SendMessageBatchResponse response) {
        List<Json> sent = new ArrayList<>();
        for (var one : response.successful()) {
            sent.add(
                    Json.object()
                            .put("Id", one.id())
                            .put("MessageId", Optional.ofNullable(one.messageId()))
                            .build());
        }
        List<Json> failed = new ArrayList<>();
        for (var one : response.failed()) {
            failed.add(
                    Json.object()
                            .put("Id", one.id())
                            .put("Code", one.code())
                            .put("SenderFault", false)
                            .build());
        }
        return Json.object().put("Successful", sent).put("Failed", failed).build();
    }

    private static Members only(Json question, String... known) {
        Members members = Members.of(question, "request");
        for (String name : members.json().members().keySet()) {
            if (!List.of(known).contains(name)) {
                throw new UnsupportedOperationException(
                        "the model does not know " + name + " in " + JsonWriter.write(question));
            }
        }
        return members;
    }
}
