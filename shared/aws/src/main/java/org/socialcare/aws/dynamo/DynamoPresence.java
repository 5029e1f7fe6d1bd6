package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.ReadPresence;
import org.socialcare.domain.ports.WatchPresence;
import org.socialcare.domain.presence.PresenceChange;
import org.socialcare.domain.presence.PresenceUpdate;
import org.socialcare.domain.settings.Presence;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who is there, read together and never from a cache, and who was there. */
public final class DynamoPresence implements WatchPresence, ReadPresence {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoPresence(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public List<Presence> presences(String brand) {
        var partition = SettingItems.partition(brand);
        return Queries.latest(dynamo, table, partition, PresenceItems.NOW_PREFIX).stream()
                .map(PresenceItems::readNow)
                .toList();
    }

    @Override
    public boolean keep(String brand, PresenceUpdate update) {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(written(now(brand, update)));
        for (PresenceChange change : update.changes()) {
            writes.add(
                    written(
                            Put.builder()
                                    .tableName(table)
                                    .item(PresenceItems.change(brand, change))
                                    .build()));
        }
        try {
            dynamo.transactWriteItems(
                    TransactWriteItemsRequest.builder().transactItems(writes).build());
            return true;
        } catch (TransactionCanceledException canceled) {
            if (update.expected().isPresent() && Canceled.byRival(canceled)) return false;
            throw canceled;
        }
    }

    /**
     * Presences stored before changes were kept carry neither attribute; they count as expected.
     */
    private Put now(String brand, PresenceUpdate update) {
        Put.Builder put =
                Put.builder().tableName(table).item(PresenceItems.now(brand, update.next()));
        update.expected()
                .ifPresent(
                        expected ->
                                put.conditionExpression(
                                                "attribute_exists(pk) AND"
                                                        + " (attribute_not_exists(#since) OR"
                                                        + " (#since = :since AND #seen = :seen))")
                                        .expressionAttributeNames(
                                                Map.of(
                                                        "#since", PresenceItems.SINCE,
                                                        "#seen", PresenceItems.SEEN))
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":since",
                                                        Item.text(Keys.instant(expected.since())),
                                                        ":seen",
                                                        Item.text(
                                                                Keys.instant(expected.seenAt())))));
        return put.build();
    }

    private static TransactWriteItem written(Put put) {
        return TransactWriteItem.builder().put(put).build();
    }

    @Override
    public List<PresenceChange> changes(String brand, String agent, Instant from, Instant to) {
        String partition = PresenceItems.changes(brand, agent);
        List<PresenceChange> changes = new ArrayList<>();
        QueryRequest before =
                query(
                        "pk = :pk AND sk < :from",
                        Map.of(
                                ":pk", Item.text(partition),
                                ":from", Item.text(PresenceItems.from(from))));
        Queries.upTo(dynamo, before.toBuilder().scanIndexForward(false).build(), 1)
                .forEach(item -> changes.add(PresenceItems.readChange(item)));
        QueryRequest between =
                query(
                        "pk = :pk AND sk BETWEEN :from AND :to",
                        Map.of(
                                ":pk", Item.text(partition),
                                ":from", Item.text(PresenceItems.from(from)),
                                ":to", Item.text(PresenceItems.from(to))));
        Queries.all(dynamo, between).forEach(item -> changes.add(PresenceItems.readChange(item)));
        return changes;
    }

    private QueryRequest query(String condition, Map<String, AttributeValue> values) {
        return Queries.now(table, condition, values).build();
    }
}
