package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepRules;
import org.socialcare.domain.rules.RuleDraft;
import org.socialcare.domain.rules.RuleTrial;
import org.socialcare.domain.rules.RuleVersion;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A brand's rules in the table of settings. */
public final class DynamoRules implements KeepRules {
    private static final String NOT_THERE = "attribute_not_exists(pk)";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoRules(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Optional<RuleDraft> draft(String brand) {
        return find(RuleItems.draftKey(brand)).map(RuleItems::readDraft);
    }

    @Override
    public boolean save(String brand, RuleDraft draft) {
        var next = new RuleDraft(draft.rules(), draft.edit() + 1, draft.author(), draft.editedAt());
        var item = RuleItems.draft(brand, next);
        return draft.edit() == 0
                ? put(item, NOT_THERE, Map.of())
                : put(item, "v = :seen", Map.of(":seen", Item.number(draft.edit())));
    }

    @Override
    public Optional<RuleTrial> trial(String brand) {
        return find(RuleItems.trialKey(brand)).map(RuleItems::readTrial);
    }

    @Override
    public boolean save(String brand, Optional<RuleTrial> before, RuleTrial after) {
        var item = RuleItems.trial(brand, after);
        return before.isEmpty()
                ? put(item, NOT_THERE, Map.of())
                : put(
                        item,
                        RuleItems.MARK + " = :seen",
                        Map.of(":seen", Item.text(RuleItems.mark(before.get()))));
    }

    @Override
    public Optional<RuleVersion> version(String brand, int version) {
        return find(Item.key(SettingItems.partition(brand), RuleItems.versionKey(version)))
                .map(RuleItems::readVersion);
    }

    @Override
    public List<RuleVersion> versions(String brand, int most) {
        return newestFirst(brand, most).stream()
                .flatMap(item -> RuleItems.maybeVersion(item).stream())
                .toList();
    }

    @Override
    public int newest(String brand) {
        return newestFirst(brand, 1).stream()
                .mapToInt(item -> (int) Item.number(item, Item.VERSION))
                .findFirst()
                .orElse(0);
    }

    private List<Map<String, AttributeValue>> newestFirst(String brand, int most) {
        return Queries.upTo(
                dynamo,
                Queries.now(
                                table,
                                "pk = :brand AND begins_with(sk, :version)",
                                Map.of(
                                        ":brand", Item.text(SettingItems.partition(brand)),
                                        ":version", Item.text(RuleItems.VERSION_PREFIX)))
                        .scanIndexForward(false)
                        .build(),
                most);
    }

    @Override
    public boolean goLive(String brand, RuleVersion version) {
        var kept =
                Put.builder()
                        .tableName(table)
                        .item(RuleItems.version(brand, version))
                        .conditionExpression(NOT_THERE)
                        .build();
        var live = Put.builder().tableName(table).item(RuleItems.live(brand, version)).build();
        try {
            dynamo.transactWriteItems(
                    TransactWriteItemsRequest.builder()
                            .transactItems(
                                    TransactWriteItem.builder().put(kept).build(),
                                    TransactWriteItem.builder().put(live).build())
                            .build());
            return true;
        } catch (TransactionCanceledException canceled) {
            if (Canceled.byRival(canceled)) return false;
            throw canceled;
        }
    }

    private Optional<Map<String, AttributeValue>> find(Map<String, AttributeValue> key) {
        return Gets.latest(dynamo, table, key);
    }

    /** Whether the condition held. */
    private boolean put(
            Map<String, AttributeValue> item,
            String condition,
            Map<String, AttributeValue> values) {
        var request =
                PutItemRequest.builder().tableName(table).item(item).conditionExpression(condition);
        try {
            dynamo.putItem(
                    values.isEmpty()
                            ? request.build()
                            : request.expressionAttributeValues(values).build());
            return true;
        } catch (ConditionalCheckFailedException changedMeanwhile) {
            return false;
        }
    }
}
