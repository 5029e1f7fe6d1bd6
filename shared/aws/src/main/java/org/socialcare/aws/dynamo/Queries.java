package org.socialcare.aws.dynamo;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Queries that outlive DynamoDB's pages of one megabyte. */
final class Queries {
    private Queries() {}

    /** A whole partition as it is now, whoever wrote a moment ago. */
    static List<Map<String, AttributeValue>> latest(
            DynamoDbClient dynamo, String table, String partition) {
        return all(
                dynamo,
                now(table, "pk = :partition", Map.of(":partition", Item.text(partition))).build());
    }

    /** Those of a partition whose sort keys begin so, as they are now. */
    static List<Map<String, AttributeValue>> latest(
            DynamoDbClient dynamo, String table, String partition, String prefix) {
        return all(
                dynamo,
                now(
                                table,
                                "pk = :partition AND begins_with(sk, :prefix)",
                                Map.of(
                                        ":partition", Item.text(partition),
                                        ":prefix", Item.text(prefix)))
                        .build());
    }

    /** Every item. */
    static List<Map<String, AttributeValue>> all(DynamoDbClient dynamo, QueryRequest query) {
        return upTo(dynamo, query, Integer.MAX_VALUE);
    }

    /** The first items. */
    static List<Map<String, AttributeValue>> upTo(
            DynamoDbClient dynamo, QueryRequest query, int limit) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        QueryRequest next = query;
        while (true) {
            QueryResponse page = dynamo.query(limited(next, limit - items.size()));
            items.addAll(page.items());
            if (!page.hasLastEvaluatedKey() || items.size() >= limit) return items;
            next = next.toBuilder().exclusiveStartKey(page.lastEvaluatedKey()).build();
        }
    }

    /** How many there are, but at most that many. */
    static int count(DynamoDbClient dynamo, QueryRequest query, int most) {
        QueryRequest next = query.toBuilder().select(Select.COUNT).build();
        int count = 0;
        while (true) {
            QueryResponse page = dynamo.query(limited(next, most - count));
            count += page.count();
            if (!page.hasLastEvaluatedKey() || count >= most) return count;
            next = next.toBuilder().exclusiveStartKey(page.lastEvaluatedKey()).build();
        }
    }

    /** A query that sees what was written a moment ago: twice the read units of another. */
    static QueryRequest.Builder now(
            String table, String condition, Map<String, AttributeValue> values) {
        return QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression(condition)
                .expressionAttributeValues(values);
    }

    private static QueryRequest limited(QueryRequest query, int limit) {
        return limit == Integer.MAX_VALUE ? query : query.toBuilder().limit(limit).build();
    }
}
