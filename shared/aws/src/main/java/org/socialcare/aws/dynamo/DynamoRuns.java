package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepRun;
import org.socialcare.domain.ports.ReadRuns;
import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.reports.RunState;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reports in the Facts table: one item that says how far each has come, and its result in as many
 * parts as it takes. The parts are written first and found through that item, so that nobody sees
 * half a result.
 */
public final class DynamoRuns implements KeepRun, ReadRuns {
    private static final int PAGE = 200;

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoRuns(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public boolean begin(ReportOrder order) {
        return put(
                RunItems.head(order, new RunState.Running(), 0),
                "attribute_not_exists(pk)",
                Map.of());
    }

    @Override
    public void done(ReportOrder order, RunState.Done state, String document) {
        var parts = RunItems.parts(order, state, document);
        for (var part : parts) {
            dynamo.putItem(PutItemRequest.builder().tableName(table).item(part).build());
        }
        putUnlessDone(RunItems.head(order, state, parts.size()));
    }

    @Override
    public void failed(ReportOrder order, RunState.Failed state) {
        putUnlessDone(RunItems.head(order, state, 0));
    }

    @Override
    public Optional<Run> run(String brand, String id) {
        return head(brand, id).map(RunItems::read);
    }

    @Override
    public Optional<String> document(String brand, String id) {
        return head(brand, id)
                .flatMap(
                        head ->
                                RunItems.partPrefix(head)
                                        .map(prefix -> parts(brand, id, prefix))
                                        .map(parts -> RunItems.document(head, parts)));
    }

    @Override
    public Page ofBrand(String brand, Filter filter, Optional<String> cursor, int limit) {
        List<Run> found = new ArrayList<>();
        var next = request(brand, cursor.map(Cursor::read));
        while (true) {
            var page = dynamo.query(next);
            for (var item : page.items()) {
                var run = RunItems.read(item);
                if (filter.admits(run.order())) {
                    // One more than fits tells that there is a next page.
                    if (found.size() == limit) {
                        return new Page(found, Optional.of(Cursor.of(id(found.getLast()))));
                    }
                    found.add(run);
                }
            }
            if (!page.hasLastEvaluatedKey()) return new Page(found, Optional.empty());
            next = next.toBuilder().exclusiveStartKey(page.lastEvaluatedKey()).build();
        }
    }

    private QueryRequest request(String brand, Optional<String> after) {
        var request =
                QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression("pk = :brand AND begins_with(sk, :run)")
                        .expressionAttributeValues(
                                Map.of(
                                        ":brand", Item.text(RunItems.partition(brand)),
                                        ":run", Item.text(RunItems.PREFIX)))
                        .scanIndexForward(false)
                        .limit(PAGE);
        after.ifPresent(id -> request.exclusiveStartKey(RunItems.key(brand, known(id))));
        return request.build();
    }

    private static String known(String id) {
        if (!ReportOrder.isId(id)) {
            throw new IllegalArgumentException("not a cursor of this list");
        }
        return id;
    }

    private static String id(Run run) {
        return run.order().id();
    }

    private Optional<Map<String, AttributeValue>> head(String brand, String id) {
        return Gets.latest(dynamo, table, RunItems.key(brand, id));
    }

    private List<Map<String, AttributeValue>> parts(String brand, String id, String prefix) {
        return Queries.latest(dynamo, table, RunItems.partPartition(brand, id), prefix);
    }

    private void putUnlessDone(Map<String, AttributeValue> head) {
        put(
                head,
                "attribute_not_exists(pk) OR st <> :done",
                Map.of(":done", Item.text(RunItems.DONE)));
    }

    /** Whether the condition held; where it did not, what is stored already says more. */
    private boolean put(
            Map<String, AttributeValue> item,
            String condition,
            Map<String, AttributeValue> values) {
        try {
            var request =
                    PutItemRequest.builder()
                            .tableName(table)
                            .item(item)
                            .conditionExpression(condition);
            dynamo.putItem(
                    values.isEmpty()
                            ? request.build()
                            : request.expressionAttributeValues(values).build());
            return true;
        } catch (ConditionalCheckFailedException knownAlready) {
            return false;
        }
    }
}
