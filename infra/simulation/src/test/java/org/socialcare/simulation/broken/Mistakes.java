package org.socialcare.simulation.broken;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.socialcare.domain.ports.CallPlatform;
import org.socialcare.domain.ports.CallPlatform.Call;
import org.socialcare.simulation.chaos.Chaos;
import org.socialcare.simulation.gate.Gate;
import org.socialcare.simulation.history.Variant;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Mistakes that suites like this one are made with. */
enum Mistakes implements Variant {
    /** Answers the platform although the queue did not take everything. */
    ACKNOWLEDGES_TOO_SOON {
        @Override
        public Gate gate(Chaos chaos) {
            return new HastyGate(chaos);
        }
    },

    /** Writes an event once more under another key each time it arrives. */
    TELLS_NO_DUPLICATES {
        @Override
        public SdkClient client(SdkClient client) {
            return transacting(
                    client,
                    put ->
                            sort(put).startsWith("E#m#")
                                    ? keyed(put, sort(put) + "~" + Copies.next())
                                    : put);
        }
    },

    /** Puts a message where it arrived instead of where it was said. */
    ORDERS_BY_ARRIVAL {
        @Override
        public SdkClient client(SdkClient client) {
            return transacting(
                    client,
                    put ->
                            sort(put).startsWith("E#m#")
                                    ? with(put, "ord", "" + Copies.next())
                                    : put);
        }
    },

    /** Does not look at which facts the bus refused. */
    IGNORES_REFUSED_FACTS {
        @Override
        public SdkClient client(SdkClient client) {
            return client instanceof EventBridgeClient bus ? new DeafBus(bus) : client;
        }
    },

    /** Reports every batch as done, whatever became of it. */
    SWALLOWS_FAILURES {
        @Override
        public RequestStreamHandler handler(String function, RequestStreamHandler handler) {
            if (!function.equals("triage")) return handler;
            return (in, out, context) -> {
                handler.handleRequest(in, new ByteArrayOutputStream(), context);
                out.write("{\"batchItemFailures\":[]}".getBytes(StandardCharsets.UTF_8));
            };
        }
    },

    /** Sends again what got no answer. */
    REPEATS_REPLIES {
        @Override
        public CallPlatform platform(CallPlatform platform, PrintStream out) {
            return request ->
                    platform.call(request) instanceof Call.Lost(var reason)
                            ? new Call.NeverSent(reason)
                            : platform.call(request);
        }
    },

    /** Prints what it sends. */
    PRINTS_WORDS {
        @Override
        public CallPlatform platform(CallPlatform platform, PrintStream out) {
            return request -> {
                out.println("sending " + request.body());
                return platform.call(request);
            };
        }
    },

    /** Keeps of a ticket's day only what the last batch brought. */
    KEEPS_THE_LAST_FACT {
        @Override
        public SdkClient client(SdkClient client) {
            return client instanceof DynamoDbClient dynamo
                    ? new OtherDynamo(dynamo, UnaryOperator.identity(), this::fromTheFirstPlaceOn)
                    : client;
        }

        private UpdateItemRequest fromTheFirstPlaceOn(UpdateItemRequest update) {
            Map<String, String> names = new TreeMap<>(update.expressionAttributeNames());
            var places = new AtomicInteger();
            names.replaceAll(
                    (name, attribute) ->
                            name.startsWith("#f") ? "f" + places.incrementAndGet() : attribute);
            return update.toBuilder().expressionAttributeNames(names).build();
        }
    },

    /** Counts a message each time it is told. */
    COUNTS_TWICE {
        @Override
        public SdkClient client(SdkClient client) {
            return client instanceof DynamoDbClient dynamo
                    ? new OtherDynamo(dynamo, UnaryOperator.identity(), this::again)
                    : client;
        }

        private UpdateItemRequest again(UpdateItemRequest update) {
            Map<String, AttributeValue> values = new HashMap<>(update.expressionAttributeValues());
            values.replaceAll((_, value) -> value.hasBs() ? others(value) : value);
            return update.toBuilder().expressionAttributeValues(values).build();
        }

        /** The first bytes of a member stand for the fact. */
        private AttributeValue others(AttributeValue members) {
            return AttributeValue.fromBs(
                    members.bs().stream()
                            .map(SdkBytes::asByteArray)
                            .map(bytes -> ByteBuffer.wrap(bytes).putInt(0, Copies.next()).array())
                            .map(SdkBytes::fromByteArray)
                            .toList());
        }
    },

    /** Lets a clock speak twice. */
    BREACHES_AGAIN {
        @Override
        public SdkClient client(SdkClient client) {
            return client instanceof DynamoDbClient dynamo
                    ? new OtherDynamo(dynamo, this::again, UnaryOperator.identity())
                    : client;
        }

        private TransactWriteItemsRequest again(TransactWriteItemsRequest request) {
            List<TransactWriteItem> items = new ArrayList<>(request.transactItems());
            Put first = items.getFirst().put();
            if (first != null && sort(first).endsWith("BREACHED")) {
                Put copy = keyed(first, sort(first) + "~");
                items.add(TransactWriteItem.builder().put(copy).build());
            }
            return request.toBuilder().transactItems(items).build();
        }
    },

    /** Never gets done with what is asked of it. */
    FAILS_FOR_EVER {
        @Override
        public RequestStreamHandler handler(String function, RequestStreamHandler handler) {
            if (!function.equals("customers")) return handler;
            return (_, _, _) -> {
                throw new IllegalStateException("as always");
            };
        }
    },

    /** Forgets what was due. */
    FORGETS_CLOCKS {
        @Override
        public RequestStreamHandler handler(String function, RequestStreamHandler handler) {
            if (!function.equals("sla")) return handler;
            return (in, out, _) ->
                    out.write("{\"batchItemFailures\":[]}".getBytes(StandardCharsets.UTF_8));
        }
    };

    /** A client whose transactions have other puts in them. */
    private static SdkClient transacting(SdkClient client, UnaryOperator<Put> other) {
        if (!(client instanceof DynamoDbClient dynamo)) return client;
        return new OtherDynamo(
                dynamo, request -> changed(request, other), UnaryOperator.identity());
    }

    private static TransactWriteItemsRequest changed(
            TransactWriteItemsRequest request, UnaryOperator<Put> other) {
        var items =
                request.transactItems().stream()
                        .map(
                                item ->
                                        item.put() == null
                                                ? item
                                                : TransactWriteItem.builder()
                                                        .put(other.apply(item.put()))
                                                        .build())
                        .toList();
        return request.toBuilder().transactItems(items).build();
    }

    private static String sort(Put put) {
        return put.item().getOrDefault("sk", AttributeValue.fromS("")).s();
    }

    private static Put keyed(Put put, String sort) {
        return with(with(put, "sk", sort), "ord", ord(put) + "~" + sort);
    }

    private static String ord(Put put) {
        return put.item().getOrDefault("ord", AttributeValue.fromS("")).s();
    }

    private static Put with(Put put, String name, String value) {
        Map<String, AttributeValue> item = new HashMap<>(put.item());
        item.put(name, AttributeValue.fromS(value));
        return put.toBuilder().item(item).build();
    }
}
