package org.socialcare.aws.dynamo;

import org.socialcare.domain.handover.Deed;
import org.socialcare.domain.handover.Handover;
import org.socialcare.domain.ports.KeepHandovers;
import org.socialcare.wire.handover.DeedJson;
import org.socialcare.wire.handover.HandoverJson;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Handovers in partitions of the settings' table that no index gathers: one with the latest of
 * every leaver, and one per leaver with the deeds and what ended earlier.
 */
public final class DynamoHandovers implements KeepHandovers {
    private static final String NOT_THERE = "attribute_not_exists(pk)";
    private static final String LATEST = "AGENT#";
    private static final String DEED = "DEED#";
    private static final String FORMER = "FORMER#";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoHandovers(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Optional<Handover> find(String brand, String leaver) {
        return item(Item.key(latest(brand), LATEST + leaver)).map(DynamoHandovers::read);
    }

    @Override
    public List<Handover> ofBrand(String brand) {
        return all(latest(brand), LATEST).stream().map(DynamoHandovers::read).toList();
    }

    @Override
    public List<Handover> former(String brand, String leaver) {
        return all(past(brand, leaver), FORMER).stream().map(DynamoHandovers::read).toList();
    }

    @Override
    public List<Deed> deeds(String brand, String leaver) {
        return all(past(brand, leaver), DEED).stream()
                .map(DynamoHandovers::readDeed)
                .sorted(Comparator.comparing(Deed::version))
                .toList();
    }

    @Override
    public Optional<Deed> deed(String brand, String leaver, String id) {
        return item(Item.key(past(brand, leaver), DEED + id)).map(DynamoHandovers::readDeed);
    }

    @Override
    public Saved save(Handover after, Deed deed) {
        Optional<Handover> former =
                after.version() == 0 ? find(after.brand(), after.leaver()) : Optional.empty();
        if (former.filter(Handover::isRunning).isPresent()) {
            return deed(after.brand(), after.leaver(), deed.id())
                    .<Saved>map(Saved.AlreadyThere::new)
                    .orElseGet(Saved.Overtaken::new);
        }
        long expected = former.map(Handover::version).orElse(after.version());
        Handover stored = after.at(expected + 1);
        Deed made = at(deed, stored.version());
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(write(deedItem(stored, made), NOT_THERE, Map.of()));
        writes.add(
                expected == 0
                        ? write(item(stored), NOT_THERE, Map.of())
                        : write(
                                item(stored),
                                "v = :expected",
                                Map.of(":expected", Item.number(expected))));
        former.ifPresent(ended -> writes.add(write(formerItem(ended), NOT_THERE, Map.of())));
        return commit(writes, stored, made);
    }

    private Saved commit(List<TransactWriteItem> writes, Handover stored, Deed made) {
        try {
            dynamo.transactWriteItems(
                    TransactWriteItemsRequest.builder().transactItems(writes).build());
            return new Saved.Done(stored);
        } catch (TransactionCanceledException canceled) {
            if (!Canceled.byRival(canceled)) throw canceled;
            return deed(stored.brand(), stored.leaver(), made.id())
                    .<Saved>map(Saved.AlreadyThere::new)
                    .orElseGet(Saved.Overtaken::new);
        }
    }

    private static Deed at(Deed deed, long version) {
        return new Deed(
                deed.id(),
                deed.mark(),
                version,
                deed.at(),
                deed.by(),
                deed.what(),
                deed.kind(),
                deed.refs(),
                deed.words());
    }

    private TransactWriteItem write(
            Map<String, AttributeValue> item,
            String condition,
            Map<String, AttributeValue> values) {
        Put.Builder put = Put.builder().tableName(table).item(item).conditionExpression(condition);
        if (!values.isEmpty()) put.expressionAttributeValues(values);
        return TransactWriteItem.builder().put(put.build()).build();
    }

    private static Map<String, AttributeValue> item(Handover handover) {
        return Item.of(latest(handover.brand()), LATEST + handover.leaver())
                .with(Item.VERSION, handover.version())
                .with(Item.DOCUMENT, Packed.document(HandoverJson.write(handover)))
                .build();
    }

    private static Map<String, AttributeValue> formerItem(Handover ended) {
        return Item.of(
                        past(ended.brand(), ended.leaver()),
                        FORMER + Keys.instant(ended.orderedAt()))
                .with(Item.DOCUMENT, Packed.document(HandoverJson.write(ended)))
                .build();
    }

    private static Map<String, AttributeValue> deedItem(Handover handover, Deed deed) {
        return Item.of(past(handover.brand(), handover.leaver()), DEED + deed.id())
                .with(Item.DOCUMENT, Packed.document(DeedJson.write(deed)))
                .build();
    }

    private static Handover read(Map<String, AttributeValue> item) {
        return HandoverJson.read(Item.document(item, Item.DOCUMENT));
    }

    private static Deed readDeed(Map<String, AttributeValue> item) {
        return DeedJson.read(Item.document(item, Item.DOCUMENT));
    }

    private Optional<Map<String, AttributeValue>> item(Map<String, AttributeValue> key) {
        return Gets.latest(dynamo, table, key);
    }

    private List<Map<String, AttributeValue>> all(String partition, String prefix) {
        return Queries.latest(dynamo, table, partition, prefix);
    }

    private static String latest(String brand) {
        return "HANDOVERS#" + brand;
    }

    private static String past(String brand, String leaver) {
        return "HANDOVER#" + brand + "#" + leaver;
    }
}
