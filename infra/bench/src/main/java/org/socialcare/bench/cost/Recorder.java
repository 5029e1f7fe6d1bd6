package org.socialcare.bench.cost;

import com.fasterxml.jackson.databind.JsonNode;

import org.socialcare.local.aws.Json;
import org.socialcare.local.extension.Body;
import org.socialcare.local.extension.Watch;
import org.socialcare.local.lambda.Outcome;
import org.socialcare.local.server.Request;
import org.socialcare.local.server.Response;
import org.socialcare.local.template.FunctionSpec;
import org.socialcare.local.template.Source;
import org.socialcare.local.template.Template;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Writes the bill of everything that happens in the running system. Writes of tables go one by one
 * while it watches, because an item's size before and after must be known.
 */
final class Recorder implements Watch {
    /** Messages that one request receives or deletes. */
    private static final int MOST_AT_ONCE = 10;

    private final Shadow shadow;
    private final TableReads reads;
    private final TableWrites writes;
    private final Map<String, FunctionSpec> functions = new HashMap<>();
    private final ReentrantLock oneWrite = new ReentrantLock();
    private volatile Period period = new Period();
    private long since = System.nanoTime();
    private final Function<String, String> callers;

    /**
     * @param callers the name of the function with that access key; empty for anybody else
     * @param stored looks an item up in its table
     */
    Recorder(
            Template template,
            Function<String, String> callers,
            BiFunction<String, Map<String, AttributeValue>, Map<String, AttributeValue>> stored) {
        this.shadow =
                new Shadow(
                        template.tables().stream()
                                .map(table -> TableShape.of(table.request()))
                                .toList());
        this.reads = new TableReads(shadow);
        this.writes = new TableWrites(shadow, stored);
        this.callers = callers;
        template.functions().forEach(function -> functions.put(function.id(), function));
    }

    /** What happens from now on belongs to that period. */
    synchronized void recordTo(Period next) {
        long now = System.nanoTime();
        period.nanos().addAndGet(now - since);
        since = now;
        period = next;
    }

    Shadow shadow() {
        return shadow;
    }

    @Override
    public Response call(Request request, Function<Request, Response> services) {
        String target = request.header("x-amz-target").orElse("");
        String operation = target.substring(target.lastIndexOf('.') + 1);
        boolean table = target.startsWith("DynamoDB_");
        boolean write = table && TableWrites.isWrite(operation);
        String caller = caller(request);
        if (write) {
            oneWrite.lock();
        }
        try {
            Response response = services.apply(request);
            JsonNode asked = Json.read(request.body().text()).orElseGet(Json::object);
            if (write) {
                written(caller, operation, asked, response);
            } else if (!caller.isEmpty()) {
                meter(caller, target, asked, request.body(), response);
            }
            if (!caller.isEmpty()) {
                period.traffic()
                        .called(caller, target, request.body().length(), response.body().length());
            }
            return response;
        } finally {
            if (write) {
                oneWrite.unlock();
            }
        }
    }

    @Override
    public void invoked(String function, Body event, Outcome outcome, Duration took) {
        FunctionSpec spec = functions.get(function);
        if (spec == null) throw new IllegalArgumentException("no function " + function);
        String name = spec.shortName();
        long billedMillis = took.plusNanos(999_999).toMillis();
        period.bill().add(name, Meter.LAMBDA_REQUEST, 1);
        period.bill()
                .add(
                        name,
                        Meter.LAMBDA_GIGABYTE_SECOND,
                        billedMillis / 1000.0 * spec.memory() / 1024.0);
        JsonNode read = Json.read(event.text()).orElseGet(Json::object);
        period.traffic().invoked(name, read, event.length(), billedMillis);
        if (read.path("requestContext").has("http")) {
            period.bill().add(name, Meter.HTTP_REQUEST, 1);
        } else if (read.path("Records").path(0).path("eventSource").asText().equals("aws:sqs")) {
            polled(spec, read.path("Records"));
        }
    }

    /**
     * Lambda's poller receives a batch by one request and deletes ten messages by another. Where it
     * gathers a batch over time, "Lambda polls up to 10 messages in your queue at once" and
     * "continues to poll messages from the standard queue until the batch window expires" (Lambda's
     * guide on SQS): each of these polls is a request, and messages it brought were first received
     * in the same millisecond.
     */
    private void polled(FunctionSpec function, JsonNode records) {
        long bytes = 0;
        for (JsonNode record : records) {
            bytes += record.path("body").asText().length();
        }
        String queue = records.path(0).path("eventSourceARN").asText();
        int received = gathers(function, queue) ? polls(records) : Chunks.of(bytes);
        int deleted = tens(records.size());
        period.bill().add(function.shortName(), meter(queue), received + deleted);
    }

    private static int polls(JsonNode records) {
        Map<String, Integer> together = new HashMap<>();
        for (JsonNode record : records) {
            JsonNode received = record.path("attributes").path("ApproximateFirstReceiveTimestamp");
            together.merge(received.asText(record.path("messageId").asText()), 1, Integer::sum);
        }
        return together.values().stream().mapToInt(Recorder::tens).sum();
    }

    private static int tens(int messages) {
        return (messages + MOST_AT_ONCE - 1) / MOST_AT_ONCE;
    }

    private static boolean gathers(FunctionSpec function, String queue) {
        return function.sources().stream()
                .anyMatch(
                        source ->
                                source instanceof Source.Queue from
                                        && queue.endsWith(":" + from.queue())
                                        && from.window().isPositive());
    }

    private void written(String caller, String operation, JsonNode asked, Response response) {
        boolean done = response.status() == 200;
        boolean condition =
                response.body().text().contains("ConditionalCheckFailed")
                        || response.body().text().contains("TransactionCanceled");
        if (done || condition) {
            var units = writes.units(operation, asked, done);
            if (!caller.isEmpty()) {
                period.bill().add(caller, Meter.WRITE_UNIT, units.table());
                period.bill().add(caller, Meter.INDEX_WRITE_UNIT, units.indexes());
            }
        }
    }

    private void meter(String caller, String target, JsonNode asked, Body body, Response response) {
        int dot = target.lastIndexOf('.');
        String operation = target.substring(dot + 1);
        switch (target.substring(0, Math.max(0, dot))) {
            case "DynamoDB_20120810" ->
                    period.bill()
                            .add(
                                    caller,
                                    Meter.READ_UNIT,
                                    reads.units(
                                            operation,
                                            asked,
                                            Json.read(response.body().text())
                                                    .orElseGet(Json::object)));
            case "AmazonSQS" -> {
                period.traffic().sent(asked);
                period.bill()
                        .add(
                                caller,
                                meter(asked.path("QueueUrl").asText()),
                                Chunks.of(body.length()));
            }
            case "AWSEvents" -> {
                for (JsonNode entry : asked.path("Entries")) {
                    period.bill().add(caller, Meter.EVENT, Chunks.of(entry.toString().length()));
                }
            }
            // Mail is the only service that is called by an address instead of a target.
            case "" -> period.bill().add(caller, Meter.MAIL, 1);
            case "secretsmanager" -> period.bill().add(caller, Meter.SECRET_CALL, 1);
            default -> throw new IllegalArgumentException("no meter for " + target);
        }
    }

    private static Meter meter(String queue) {
        return queue.endsWith(".fifo") ? Meter.FIFO_REQUEST : Meter.QUEUE_REQUEST;
    }

    private String caller(Request request) {
        String authorization = request.header("authorization").orElse("");
        int from = authorization.indexOf("Credential=") + "Credential=".length();
        int to = authorization.indexOf('/', from);
        return to < 0 ? "" : callers.apply(authorization.substring(from, to));
    }
}
