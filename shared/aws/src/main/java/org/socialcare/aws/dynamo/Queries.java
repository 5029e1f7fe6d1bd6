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

    private static QueryRequest limited(QueryRequest query, int limit) {
        return limit == Integer.MAX_VALUE ? query : query.toBuilder().limit(limit).build();
    }
}
