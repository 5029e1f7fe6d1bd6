package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepPosts;
import org.socialcare.domain.publishing.Post;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Public posts in their table. */
public final class DynamoPosts implements KeepPosts {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoPosts(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Optional<Kept> find(String brand, String id) {
        return Gets.latest(dynamo, table, PostItems.key(brand, id))
                .map(item -> new Kept(PostItems.read(item), Item.number(item, Item.VERSION)));
    }

    @Override
    public boolean add(Post post) {
        return put(
                PutItemRequest.builder()
                        .item(PostItems.item(post, 1))
                        .conditionExpression("attribute_not_exists(pk)"));
    }

    @Override
    public boolean change(Kept before, Post after) {
        return put(
                PutItemRequest.builder()
                        .item(PostItems.item(after, before.version() + 1))
                        .conditionExpression("v = :before")
                        .expressionAttributeValues(
                                Map.of(":before", Item.number(before.version()))));
    }

    private boolean put(PutItemRequest.Builder item) {
        try {
            dynamo.putItem(item.tableName(table).build());
            return true;
        } catch (ConditionalCheckFailedException overtaken) {
            return false;
        }
    }

    @Override
    public Page ofBrand(String brand, Optional<String> cursor, int limit) {
        var page =
                BrandPage.read(
                        dynamo, table, PostItems.BY_BRAND, PostItems.WRITTEN, brand, cursor, limit);
        return new Page(page.items().stream().map(PostItems::read).toList(), page.next());
    }

    @Override
    public List<Post> due(Instant by, int most) {
        var query =
                QueryRequest.builder()
                        .tableName(table)
                        .indexName(PostItems.BY_DUE)
                        .keyConditionExpression("#open = :open AND due <= :by")
                        .expressionAttributeNames(Map.of("#open", "open"))
                        .expressionAttributeValues(
                                Map.of(
                                        ":open", Item.text(PostItems.OPEN),
                                        ":by", Item.text(Keys.instant(by))))
                        .build();
        return Queries.upTo(dynamo, query, most).stream().map(PostItems::read).toList();
    }
}
