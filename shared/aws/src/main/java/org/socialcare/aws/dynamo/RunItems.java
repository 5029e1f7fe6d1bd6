package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.ReadRuns.Run;
import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.reports.RunState;
import org.socialcare.domain.reports.SelfCheck.Verdict;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.results.OrderJson;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports as items: a head that lists and states them, and the packed parts of their results. */
final class RunItems {
    static final String PREFIX = "RUN#";
    static final String DONE = "done";

    /** An item may have 400 KB; the rest is for keys and names. */
    private static final int LARGEST_PART = 380_000;

    private static final String STATE = "st";
    private static final String RUNNING = "running";
    private static final String FAILED = "failed";
    private static final String AT = "computed";
    private static final String COMPLETE = "complete";
    private static final String DEFINITIONS = "definitions";
    private static final String CHECK = "check";
    private static final String REASON = "reason";
    private static final String PARTS = "parts";
    private static final String BYTES = "b";

    private RunItems() {}

    static String partition(String brand) {
        return "REPORT#" + brand;
    }

    static Map<String, AttributeValue> key(String brand, String id) {
        return Item.key(partition(brand), PREFIX + id);
    }

    static String partPartition(String brand, String id) {
        return "RESULT#" + brand + "#" + id;
    }

    static Map<String, AttributeValue> head(ReportOrder order, RunState state, int parts) {
        var item =
                Item.of(partition(order.brand()), PREFIX + order.id())
                        .with(Item.DOCUMENT, JsonWriter.write(OrderJson.write(order)));
        return switch (state) {
            case RunState.Running _ -> item.with(STATE, RUNNING).build();
            case RunState.Failed(var at, var reason) ->
                    item.with(STATE, FAILED)
                            .with(AT, Keys.instant(at))
                            .with(REASON, reason)
                            .build();
            case RunState.Done done ->
                    item.with(STATE, DONE)
                            .with(AT, Keys.instant(done.computedAt()))
                            .with(COMPLETE, AttributeValue.fromBool(done.complete()))
                            .with(DEFINITIONS, done.definitions())
                            .with(CHECK, done.selfCheck().name())
                            .with(PARTS, parts)
                            .build();
        };
    }

    static Run read(Map<String, AttributeValue> head) {
        var order = OrderJson.read(JsonReader.read(Item.text(head, Item.DOCUMENT)));
        return new Run(
                order,
                switch (Item.text(head, STATE)) {
                    case DONE -> done(head);
                    case FAILED -> new RunState.Failed(at(head), Item.text(head, REASON));
                    case RUNNING -> new RunState.Running();
                    default -> throw new IllegalStateException("a report of an unknown state");
                });
    }

    private static RunState.Done done(Map<String, AttributeValue> head) {
        AttributeValue complete = head.get(COMPLETE);
        return new RunState.Done(
                at(head),
                complete != null && Boolean.TRUE.equals(complete.bool()),
                (int) Item.number(head, DEFINITIONS),
                Verdict.valueOf(Item.text(head, CHECK)));
    }

    private static Instant at(Map<String, AttributeValue> head) {
        return Instant.parse(Item.text(head, AT));
    }

    /** Named after the instant of computing, so that two runs at once never mix their parts. */
    static List<Map<String, AttributeValue>> parts(
            ReportOrder order, RunState.Done state, String document) {
        byte[] packed = LongText.pack(document);
        List<Map<String, AttributeValue>> parts = new ArrayList<>();
        for (int from = 0; from < packed.length; from += LARGEST_PART) {
            int length = Math.min(LARGEST_PART, packed.length - from);
            byte[] part = new byte[length];
            System.arraycopy(packed, from, part, 0, length);
            // Five digits, so that text order is the order of the parts.
            var number = Integer.toString(100_000 + parts.size()).substring(1);
            parts.add(
                    Item.of(
                                    partPartition(order.brand(), order.id()),
                                    Keys.instant(state.computedAt()) + "#" + number)
                            .with(BYTES, AttributeValue.fromB(SdkBytes.fromByteArray(part)))
                            .build());
        }
        return parts;
    }

    /** What the keys of a result's parts begin with; absent where there is no result. */
    static Optional<String> partPrefix(Map<String, AttributeValue> head) {
        return Item.text(head, STATE).equals(DONE)
                ? Optional.of(Item.text(head, AT) + "#")
                : Optional.empty();
    }

    static String document(
            Map<String, AttributeValue> head, List<Map<String, AttributeValue>> parts) {
        if (parts.size() != Item.number(head, PARTS)) {
            throw new IllegalStateException("parts of a report are missing");
        }
        List<byte[]> packed = new ArrayList<>();
        for (var part : parts) {
            AttributeValue bytes = part.get(BYTES);
            if (bytes == null) {
                throw new IllegalStateException("a part of a report is empty");
            }
            packed.add(bytes.b().asByteArray());
        }
        return LongText.unpack(packed);
    }
}
