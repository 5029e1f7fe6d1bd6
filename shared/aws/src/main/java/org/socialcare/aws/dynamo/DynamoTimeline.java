package org.socialcare.aws.dynamo;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.ports.ReadTimeline;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Select;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Timelines, read through the local index by order; the documents are fetched from the table by the
 * same query.
 */
public final class DynamoTimeline implements ReadTimeline {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoTimeline(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Page latest(ConversationId id, Optional<String> before, int limit) {
        List<Entry> entries = new ArrayList<>();
        // One more than asked for, to know whether there is an older page.
        for (var item : newestFirst(id, before, limit + 1)) {
            entries.add(ConversationItems.readEntry(item));
        }
        boolean more = entries.size() > limit;
        if (more) {
            entries.removeLast();
        }
        Collections.reverse(entries);
        return new Page(entries, more ? Optional.of(entries.getFirst().order()) : Optional.empty());
    }

    @Override
    public Optional<Entry> entry(ConversationId id, String entry) {
        return Gets.latest(dynamo, table, ConversationItems.entryKey(id, entry))
                .map(ConversationItems::readEntry);
    }

    private List<Map<String, AttributeValue>> newestFirst(
            ConversationId id, Optional<String> before, int limit) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":id", Item.text(id.text()));
        String condition = "pk = :id";
        if (before.isPresent()) {
            values.put(":before", Item.text(ConversationItems.order(before.get())));
            condition = "pk = :id AND ord < :before";
        }
        return Queries.upTo(
                dynamo,
                Queries.now(table, condition, values)
                        .indexName(ConversationItems.BY_ORDER)
                        .select(Select.ALL_ATTRIBUTES)
                        .scanIndexForward(false)
                        .build(),
                limit);
    }
}
