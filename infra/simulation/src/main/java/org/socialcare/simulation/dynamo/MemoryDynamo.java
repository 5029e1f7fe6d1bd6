package org.socialcare.simulation.dynamo;

import org.jspecify.annotations.Nullable;
import org.socialcare.simulation.dynamo.expression.Invalid;
import org.socialcare.simulation.gate.Call;
import org.socialcare.simulation.gate.Gate;
import org.socialcare.simulation.gate.Watcher;
import org.socialcare.simulation.gate.Watcher.Seen;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** DynamoDB in memory. Operations it does not model are those of the interface, which refuse. */
public final class MemoryDynamo implements DynamoDbClient {
    /** How long DynamoDB knows the token of a transaction. */
    private static final Duration TOKENS_KEPT = Duration.ofMinutes(10);

    private static final int MOST_ITEMS = 100;

    private final InstantSource clock;
    private final Gate gate;
    private final Watcher watcher;
    private final Supplier<Duration> indexLag;
    private final Map<String, Table> tables = new HashMap<>();
    private final Map<String, Done> done = new LinkedHashMap<>();

    /**
     * @param indexLag how much later a global index learns of a change, asked at each
     */
    public MemoryDynamo(
            InstantSource clock, Gate gate, Watcher watcher, Supplier<Duration> indexLag) {
        this.clock = clock;
        this.gate = gate;
        this.watcher = watcher;
        this.indexLag = indexLag;
    }

    private record Done(TransactWriteItemsRequest request, Instant until) {}

    /** What the service does with a call; tells the items it has seen. */
    private interface Effect<A> {
        A on(Instant now, List<Seen> seen);
    }

    private <A> A call(String operation, Object request, Effect<A> effect) {
        Call call = new Call("dynamodb", operation, request);
        return gate.pass(
                call,
                () -> {
                    List<Seen> seen = new ArrayList<>();
                    try {
                        synchronized (this) {
                            return effect.on(clock.instant(), seen);
                        }
                    } finally {
                        watcher.called(call, seen);
                    }
                });
    }

    @Override
    public CreateTableResponse createTable(CreateTableRequest request) {
        tables.put(request.tableName(), new Table(request));
        return CreateTableResponse.builder().build();
    }

    /** The stream of a table that has one. */
    public StreamLog stream(String table) {
        return table(table).stream().orElseThrow();
    }

    /** Every item of a table, past the gate: for whoever checks what was left behind. */
    public synchronized List<Map<String, AttributeValue>> all(String table) {
        return table(table).all();
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return call(
                "GetItem",
                request,
                (now, seen) -> {
                    if (request.projectionExpression() != null || request.hasAttributesToGet()) {
                        throw new UnsupportedOperationException("projections: " + request);
                    }
                    Stored found = table(request.tableName()).get(request.key(), now);
                    seen.add(new Seen(request.tableName(), "", found.item(), found.item()));
                    return found.exists()
                            ? GetItemResponse.builder().item(found.item()).build()
                            : GetItemResponse.builder().build();
                });
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return call("BatchGetItem", request, (now, seen) -> getAll(request, now, seen));
    }

    private BatchGetItemResponse getAll(BatchGetItemRequest request, Instant now, List<Seen> seen) {
        Map<String, List<Map<String, AttributeValue>>> found = new HashMap<>();
        int keys = 0;
        for (var wanted : request.requestItems().entrySet()) {
            if (wanted.getValue().projectionExpression() != null) {
                throw new UnsupportedOperationException("projections: " + request);
            }
            List<Map<String, AttributeValue>> items = new ArrayList<>();
            for (var key : wanted.getValue().keys()) {
                Stored stored = table(wanted.getKey()).get(key, now);
                seen.add(new Seen(wanted.getKey(), "", stored.item(), stored.item()));
                if (stored.exists()) items.add(stored.item());
                keys++;
            }
            found.put(wanted.getKey(), items);
        }
        if (keys == 0 || keys > MOST_ITEMS) throw Invalid.request("a batch of " + keys + " keys");
        return BatchGetItemResponse.builder().responses(found).build();
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return call(
                "Query",
                request,
                (now, seen) ->
                        new Finding(table(request.tableName()), request, now, seen).answer());
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        refuseReturned(request.returnValues());
        return call(
                "PutItem",
                request,
                (now, seen) -> {
                    write(Write.of(request), now, seen);
                    return PutItemResponse.builder().build();
                });
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        return call(
                "UpdateItem",
                request,
                (now, seen) -> {
                    Write write = Write.of(request);
                    var answer = UpdateItemResponse.builder();
                    Stored after = write(write, now, seen);
                    if (request.returnValues() == ReturnValue.ALL_NEW) {
                        answer.attributes(after.item());
                    } else {
                        refuseReturned(request.returnValues());
                    }
                    return answer.build();
                });
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
        refuseReturned(request.returnValues());
        return call(
                "DeleteItem",
                request,
                (now, seen) -> {
                    write(Write.of(request), now, seen);
                    return DeleteItemResponse.builder().build();
                });
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        return call("TransactWriteItems", request, (now, seen) -> transact(request, now, seen));
    }

    private TransactWriteItemsResponse transact(
            TransactWriteItemsRequest request, Instant now, List<Seen> seen) {
        String token = request.clientRequestToken();
        done.values().removeIf(known -> known.until().isBefore(now));
        Done before = token == null ? null : done.get(token);
        if (before == null) {
            writeAll(request.transactItems(), now, seen);
            if (token != null) done.put(token, new Done(request, now.plus(TOKENS_KEPT)));
        } else if (!before.request().equals(request)) {
            throw IdempotentParameterMismatchException.builder().message(token).build();
        }
        return TransactWriteItemsResponse.builder().build();
    }

    private void writeAll(List<TransactWriteItem> items, Instant now, List<Seen> seen) {
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw Invalid.request("a transaction of " + items.size() + " writes");
        }
        List<Write> writes = items.stream().map(Write::of).toList();
        List<CancellationReason> reasons = new ArrayList<>();
        List<Stored> befores = new ArrayList<>();
        List<Stored> afters = new ArrayList<>();
        Set<Object> keys = new HashSet<>();
        boolean canceled = false;
        for (Write write : writes) {
            Table table = table(write.table());
            var key = write.key(table);
            if (!keys.add(List.of(write.table(), key))) {
                throw Invalid.request(
                        "Transaction request cannot include multiple operations on one item");
            }
            Stored before = table.get(key, now);
            boolean allowed = write.allowedOn(before);
            Stored after = allowed ? write.after(before, table) : before;
            canceled |= !allowed;
            reasons.add(allowed ? Refusals.none() : Refusals.reason(write, before));
            befores.add(before);
            afters.add(after);
        }
        for (int i = 0; i < writes.size(); i++) {
            var before = befores.get(i).item();
            var left = canceled ? before : afters.get(i).item();
            seen.add(new Seen(writes.get(i).table(), "", before, left));
        }
        if (canceled) throw Refusals.canceled(reasons);
        for (int i = 0; i < writes.size(); i++) {
            table(writes.get(i).table()).change(befores.get(i), afters.get(i), now, indexLag);
        }
    }

    private Stored write(Write write, Instant now, List<Seen> seen) {
        Table table = table(write.table());
        Stored before = table.get(write.key(table), now);
        if (!write.allowedOn(before)) {
            seen.add(new Seen(write.table(), "", before.item(), before.item()));
            throw Refusals.condition(write, before);
        }
        Stored after = write.after(before, table);
        seen.add(new Seen(write.table(), "", before.item(), after.item()));
        table.change(before, after, now, indexLag);
        return after;
    }

    private Table table(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw ResourceNotFoundException.builder().message("no table " + name).build();
        }
        return table;
    }

    private static void refuseReturned(@Nullable ReturnValue wanted) {
        if (wanted != null && wanted != ReturnValue.NONE) {
            throw new UnsupportedOperationException("the model does not return " + wanted);
        }
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Nothing is held but memory.
    }
}
