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
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** DynamoDB in memory. Operations it does not model are those of the interface, which refuse. */
public final class MemoryDynamo implements DynamoDbClient {
    /** How long DynamoDB knows the token of a transaction. */
    private static final Duration TOKENS_KEPT = Duration.ofMinutes(10);

    private static final int MOST_KEYS = 100;

    private final InstantSource clock;
    private final Gate gate;
    private final Watcher watcher;
    private final Tables tables = new Tables();
    private final Writing writing;
    private final Map<String, Done> done = new LinkedHashMap<>();

    /**
     * @param indexLag how much later a global index learns of a change, asked at each
     */
    public MemoryDynamo(
            InstantSource clock, Gate gate, Watcher watcher, Supplier<Duration> indexLag) {
        this.clock = clock;
        this.gate = gate;
        this.watcher = watcher;
        this.writing = new Writing(tables, indexLag);
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
        tables.create(request);
        return CreateTableResponse.builder().build();
    }

    /** The stream of a table that has one. */
    public StreamLog stream(String table) {
        return tables.named(table).stream().orElseThrow();
    }

    /** Every item of a table, past the gate: for whoever checks what was left behind. */
    public synchronized List<Map<String, AttributeValue>> all(String table) {
        return tables.named(table).all();
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
                    Stored found = tables.named(request.tableName()).get(request.key(), now);
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
                Stored stored = tables.named(wanted.getKey()).get(key, now);
                seen.add(new Seen(wanted.getKey(), "", stored.item(), stored.item()));
                if (stored.exists()) items.add(stored.item());
                keys++;
            }
            found.put(wanted.getKey(), items);
        }
        if (keys == 0 || keys > MOST_KEYS) throw Invalid.request("a batch of " + keys + " keys");
        return BatchGetItemResponse.builder().responses(found).build();
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return call(
                "Query",
                request,
                (now, seen) ->
                        new Finding(tables.named(request.tableName()), request, now, seen)
                                .answer());
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        refuseReturned(request.returnValues());
        return call(
                "PutItem",
                request,
                (now, seen) -> {
                    writing.one(Write.of(request), now, seen);
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
                    Stored after = writing.one(write, now, seen);
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
                    writing.one(Write.of(request), now, seen);
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
            writing.all(request.transactItems(), now, seen);
            if (token != null) done.put(token, new Done(request, now.plus(TOKENS_KEPT)));
        } else if (!before.request().equals(request)) {
            throw IdempotentParameterMismatchException.builder().message(token).build();
        }
        return TransactWriteItemsResponse.builder().build();
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
