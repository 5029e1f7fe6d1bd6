package org.socialcare.aws.dynamo;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.ports.KeepReapplies;
import org.socialcare.domain.reapply.ReapplyRun;
import org.socialcare.wire.reapply.ReapplyRunJson;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Runs that apply changed policies, in the Facts table: a partition of each brand's, one of every
 * run's pages, and one that names those which run, so that a minute's look needs no index.
 */
public final class DynamoReapplies implements KeepReapplies {
    private static final String NOT_THERE = "attribute_not_exists(pk)";
    private static final String RUNNING = "REAPPLYING";
    private static final String RUN = "RUN#";
    private static final String BRAND = "brand";
    private static final String ID = "id";
    private static final String TICKETS = "tickets";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoReapplies(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public boolean begin(ReapplyRun run) {
        try {
            dynamo.transactWriteItems(
                    TransactWriteItemsRequest.builder()
                            .transactItems(put(item(run), true), put(marker(run), false))
                            .build());
            return true;
        } catch (TransactionCanceledException canceled) {
            if (!Canceled.byRival(canceled)) throw canceled;
            return false;
        }
    }

    @Override
    public Optional<ReapplyRun> find(String brand, String id) {
        return Gets.latest(dynamo, table, Item.key(runs(brand), RUN + id))
                .map(DynamoReapplies::read);
    }

    @Override
    public List<ReapplyRun> ofBrand(String brand) {
        return Queries.latest(dynamo, table, runs(brand)).stream()
                .map(DynamoReapplies::read)
                .sorted(Comparator.comparing(ReapplyRun::orderedAt).reversed())
                .toList();
    }

    @Override
    public List<ReapplyRun> running() {
        return Queries.latest(dynamo, table, RUNNING).stream()
                .flatMap(item -> find(Item.text(item, BRAND), Item.text(item, ID)).stream())
                .toList();
    }

    @Override
    public void settle(String brand, String id) {
        dynamo.deleteItem(
                DeleteItemRequest.builder()
                        .tableName(table)
                        .key(Item.key(RUNNING, brand + "#" + id))
                        .build());
    }

    @Override
    public boolean save(ReapplyRun after) {
        return Puts.ifStill(dynamo, table, item(after), after.version() - 1);
    }

    @Override
    public void keepPage(String brand, String id, int page, List<ConversationId> tickets) {
        String names = String.join("\n", tickets.stream().map(ConversationId::text).toList());
        dynamo.putItem(
                PutItemRequest.builder()
                        .tableName(table)
                        .item(Item.of(pages(brand, id), place(page)).with(TICKETS, names).build())
                        .build());
    }

    @Override
    public List<ConversationId> page(String brand, String id, int page) {
        return Gets.latest(dynamo, table, Item.key(pages(brand, id), place(page))).stream()
                .flatMap(item -> Item.text(item, TICKETS).lines())
                .map(ConversationId::new)
                .toList();
    }

    private TransactWriteItem put(Map<String, AttributeValue> item, boolean first) {
        Put.Builder put = Put.builder().tableName(table).item(item);
        if (first) put.conditionExpression(NOT_THERE);
        return TransactWriteItem.builder().put(put.build()).build();
    }

    private static Map<String, AttributeValue> item(ReapplyRun run) {
        return Item.of(runs(run.brand()), RUN + run.id())
                .with(Item.VERSION, run.version())
                .with(Item.DOCUMENT, Packed.document(ReapplyRunJson.write(run)))
                .build();
    }

    private static Map<String, AttributeValue> marker(ReapplyRun run) {
        return Item.of(RUNNING, run.brand() + "#" + run.id())
                .with(BRAND, run.brand())
                .with(ID, run.id())
                .build();
    }

    private static ReapplyRun read(Map<String, AttributeValue> item) {
        return ReapplyRunJson.read(Item.document(item, Item.DOCUMENT));
    }

    private static String runs(String brand) {
        return "REAPPLIES#" + brand;
    }

    private static String pages(String brand, String id) {
        return "REAPPLY#" + brand + "#" + id;
    }

    private static String place(int page) {
        return String.format(Locale.ROOT, "PAGE#%06d", page);
    }
}
