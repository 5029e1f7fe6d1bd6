package org.socialcare.local.aws;

import com.fasterxml.jackson.databind.JsonNode;

import org.socialcare.local.template.Arns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which rights a call needs, as AWS's service authorization reference lists them: a transaction
 * needs the right of each of its items, a query of an index the right on that index, a batch of
 * messages the right of a single one.
 */
final class Rights {
    private static final Map<String, String> TRANSACTED =
            Map.of(
                    "Put", "dynamodb:PutItem",
                    "Update", "dynamodb:UpdateItem",
                    "Delete", "dynamodb:DeleteItem",
                    "ConditionCheck", "dynamodb:ConditionCheckItem",
                    "Get", "dynamodb:GetItem");

    private Rights() {}

    static List<Right> of(Call call) {
        String operation = call.operation();
        JsonNode input = call.input();
        return switch (call.service()) {
            case "DynamoDB_20120810" -> dynamo(operation, input);
            case "DynamoDBStreams_20120810" ->
                    List.of(new Right("dynamodb:" + operation, stream(input)));
            case "AmazonSQS" -> List.of(new Right(queueAction(operation), queue(input)));
            case "AWSEvents" -> events(operation, input);
            case "secretsmanager" ->
                    List.of(
                            new Right(
                                    "secretsmanager:" + operation,
                                    Arns.secret(Arns.nameOf(input.path("SecretId").asText()))));
            case "ses" ->
                    List.of(
                            new Right(
                                    "ses:" + operation,
                                    Arns.identity(input.path("FromEmailAddress").asText())));
            default -> List.of(new Right(call.service() + ":" + operation, "*"));
        };
    }

    private static List<Right> dynamo(String operation, JsonNode input) {
        return switch (operation) {
            case "TransactWriteItems", "TransactGetItems" -> transaction(input);
            case "BatchGetItem", "BatchWriteItem" -> {
                List<Right> rights = new ArrayList<>();
                input.path("RequestItems")
                        .fieldNames()
                        .forEachRemaining(
                                table ->
                                        rights.add(
                                                new Right("dynamodb:" + operation, table(table))));
                yield rights;
            }
            default -> {
                String table = table(input.path("TableName").asText("*"));
                String index = input.path("IndexName").asText();
                yield List.of(
                        new Right(
                                "dynamodb:" + operation,
                                index.isEmpty() ? table : table + "/index/" + index));
            }
        };
    }

    private static List<Right> transaction(JsonNode input) {
        List<Right> rights = new ArrayList<>();
        for (JsonNode item : input.path("TransactItems")) {
            item.properties()
                    .forEach(
                            part ->
                                    rights.add(
                                            new Right(
                                                    TRANSACTED.getOrDefault(
                                                            part.getKey(),
                                                            "dynamodb:" + part.getKey()),
                                                    table(
                                                            part.getValue()
                                                                    .path("TableName")
                                                                    .asText()))));
        }
        return rights;
    }

    private static List<Right> events(String operation, JsonNode input) {
        if (!operation.equals("PutEvents")) {
            return List.of(new Right("events:" + operation, "*"));
        }
        List<Right> rights = new ArrayList<>();
        for (JsonNode entry : input.path("Entries")) {
            rights.add(
                    new Right(
                            "events:PutEvents",
                            Arns.bus(EventBus.name(entry)),
                            Map.of(
                                    "events:source", entry.path("Source").asText(),
                                    "events:detail-type", entry.path("DetailType").asText())));
        }
        return rights;
    }

    private static String queueAction(String operation) {
        return "sqs:"
                + (operation.endsWith("Batch")
                        ? operation.substring(0, operation.length() - 5)
                        : operation);
    }

    private static String queue(JsonNode input) {
        String url = input.path("QueueUrl").asText();
        return Arns.queue(
                url.isEmpty()
                        ? input.path("QueueName").asText("*")
                        : url.substring(url.lastIndexOf('/') + 1));
    }

    private static String table(String name) {
        return name.startsWith("arn:") ? Arns.table(Arns.tableOf(name)) : Arns.table(name);
    }

    private static String stream(JsonNode input) {
        String arn = input.path("StreamArn").asText(input.path("ShardIterator").asText());
        return arn.contains(":table/")
                ? Arns.stream(Arns.tableOf(arn))
                : Arns.stream(input.path("TableName").asText("*"));
    }
}
