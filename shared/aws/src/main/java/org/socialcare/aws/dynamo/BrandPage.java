package org.socialcare.aws.dynamo;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of a brand's items, those first that are last by what the index sorts by.
 *
 * @param next where the following page begins; absent after the last
 */
record BrandPage(List<Map<String, AttributeValue>> items, Optional<String> next) {
    /**
     * Reads one.
     *
     * @param sort the attribute the index sorts by, which is no reserved word
     */
    static BrandPage read(
            DynamoDbClient dynamo,
            String table,
            String index,
            String sort,
            String brand,
            Optional<String> cursor,
            int limit) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":brand", Item.text(brand));
        cursor.ifPresent(before -> values.put(":before", Item.text(Cursor.read(before))));
        var query =
                QueryRequest.builder()
                        .tableName(table)
                        .indexName(index)
                        .keyConditionExpression(
                                "brand = :brand"
                                        + (cursor.isPresent() ? " AND " + sort + " < :before" : ""))
                        .expressionAttributeValues(values)
                        .scanIndexForward(false)
                        .build();
        // One more than asked for, to know whether there is a next page.
        var items = Queries.upTo(dynamo, query, limit + 1);
        var shown = items.subList(0, Math.min(limit, items.size()));
        return new BrandPage(
                shown,
                items.size() > limit
                        ? Optional.of(Cursor.of(Item.text(shown.getLast(), sort)))
                        : Optional.empty());
    }
}
