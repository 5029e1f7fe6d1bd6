package org.socialcare.aws.dynamo;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.ports.FindDue;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Due clocks by minute and shard: what a sweep costs depends on what falls due, not on how many
 * conversations are open.
 */
public final class DynamoDue implements FindDue {
    private static final Duration LONGEST = Duration.ofHours(1);

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoDue(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public List<Due> between(Instant from, Instant to) {
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("more than an hour: " + from + " to " + to);
        }
        List<Due> found = new ArrayList<>();
        for (Instant minute = from.truncatedTo(ChronoUnit.MINUTES);
                minute.isBefore(to);
                minute = minute.plus(1, ChronoUnit.MINUTES)) {
            for (int shard = 0; shard < ConversationItems.SHARDS; shard++) {
                read(ConversationItems.minute(minute, shard), from, to, found);
            }
        }
        return found;
    }

    private void read(String minute, Instant from, Instant to, List<Due> found) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .indexName(ConversationItems.BY_CLOCK)
                        .keyConditionExpression("#min = :min AND #at BETWEEN :from AND :last")
                        .expressionAttributeNames(
                                Map.of(
                                        "#min", ConversationItems.MINUTE,
                                        "#at", ConversationItems.AT))
                        .expressionAttributeValues(
                                Map.of(
                                        ":min", Item.text(minute),
                                        ":from", Item.text(Keys.instant(from)),
                                        ":last", Item.text(Keys.instant(to.minusNanos(1)))))
                        .build();
        for (var item : Queries.all(dynamo, query)) {
            found.add(
                    new Due(
                            new ConversationId(Item.text(item, Item.PK)),
                            Instant.parse(Item.text(item, ConversationItems.AT))));
        }
    }
}
