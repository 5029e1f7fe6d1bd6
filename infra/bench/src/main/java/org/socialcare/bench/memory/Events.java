package org.socialcare.bench.memory;

import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Signed;
import org.socialcare.simulation.dynamo.StreamLog;
import org.socialcare.simulation.queue.Message;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Events as Lambda hands them to functions. */
final class Events {
    private Events() {}

    /** A request of the HTTP API, payload 2.0. */
    static byte[] webhook(DemoChannel channel, Signed delivery, int number) {
        String path = "/webhooks/" + channel.id();
        JsonObject headers = Json.object();
        delivery.headers()
                .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        Json.Obj http = Json.object().put("method", "POST").put("path", path).build();
        return JsonWriter.bytes(
                Json.object()
                        .put("version", "2.0")
                        .put("rawPath", path)
                        .put("rawQueryString", delivery.query())
                        .put("headers", headers.build())
                        .put(
                                "pathParameters",
                                Json.object()
                                        .put("platform", channel.platform())
                                        .put("channel", channel.account())
                                        .build())
                        .put(
                                "requestContext",
                                Json.object()
                                        .put("requestId", "request-" + number)
                                        .put("http", http)
                                        .build())
                        .put("body", delivery.body().text())
                        .put("isBase64Encoded", false)
                        .build());
    }

    /** A batch of a queue. */
    static byte[] batch(String queue, List<Message> messages) {
        List<Json> records = new ArrayList<>();
        for (Message message : messages) {
            records.add(
                    Json.object()
                            .put("messageId", message.id())
                            .put("receiptHandle", message.receipt())
                            .put("body", message.body())
                            .put(
                                    "attributes",
                                    Json.object()
                                            .put("ApproximateReceiveCount", "1")
                                            .putUnlessEmpty("MessageGroupId", message.group())
                                            .build())
                            .put("eventSource", "aws:sqs")
                            .put("eventSourceARN", "arn:aws:sqs:us-east-1:0:" + queue)
                            .put("awsRegion", "us-east-1")
                            .build());
        }
        return records(records);
    }

    /** Records of a table's stream. */
    static byte[] stream(List<StreamLog.Changed> records) {
        List<Json> told = new ArrayList<>();
        for (StreamLog.Changed record : records) {
            told.add(
                    Json.object()
                            .put("eventID", "e" + record.sequence())
                            .put("eventName", record.name())
                            .put("eventSource", "aws:dynamodb")
                            .put(
                                    "dynamodb",
                                    Json.object()
                                            .put("Keys", item(record.keys()))
                                            .put("NewImage", item(record.image()))
                                            .put("SequenceNumber", Long.toString(record.sequence()))
                                            .build())
                            .build());
        }
        return records(told);
    }

    private static byte[] records(List<Json> records) {
        return JsonWriter.bytes(Json.object().put("Records", records).build());
    }

    private static Json item(Map<String, AttributeValue> item) {
        JsonObject json = Json.object();
        item.forEach((name, value) -> json.put(name, typed(value)));
        return json.build();
    }

    private static Json typed(AttributeValue value) {
        return switch (value.type()) {
            case S -> Json.object().put("S", value.s()).build();
            case N -> Json.object().put("N", value.n()).build();
            case B ->
                    Json.object()
                            .put(
                                    "B",
                                    Base64.getEncoder()
                                            .encodeToString(value.b().asByteArrayUnsafe()))
                            .build();
            case SS, NS, BS, M, L, BOOL, NUL, UNKNOWN_TO_SDK_VERSION ->
                    throw new IllegalArgumentException("in a stream: " + value.type());
        };
    }
}
