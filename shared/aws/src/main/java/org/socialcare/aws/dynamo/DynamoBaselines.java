package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepBaselines;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** What is remembered of figures, one small item each under their scope. */
public final class DynamoBaselines implements KeepBaselines {
    private static final String BYTES = "b";

    /** What nobody has touched for so long says nothing about today. */
    private static final Duration KEPT = Duration.ofDays(120);

    private final DynamoDbClient dynamo;
    private final String table;
    private final InstantSource clock;

    public DynamoBaselines(DynamoDbClient dynamo, String table, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Map<String, Baseline> of(String scope) {
        Map<String, Baseline> found = new HashMap<>();
        for (Map<String, AttributeValue> item : Queries.latest(dynamo, table, partition(scope))) {
            AttributeValue bytes = item.get(BYTES);
            if (bytes != null && bytes.b() != null) {
                found.put(
                        Item.text(item, Item.SK),
                        new Baseline(
                                bytes.b().asByteArrayUnsafe(), Item.number(item, Item.VERSION)));
            }
        }
        return found;
    }

    @Override
    public boolean save(String scope, String figure, byte[] bytes, long expected) {
        var item =
                Item.of(partition(scope), figure)
                        .with(BYTES, AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(bytes)))
                        .with(Item.VERSION, expected + 1)
                        .expiring(clock.instant().plus(KEPT))
                        .build();
        return Puts.ifStill(dynamo, table, item, expected);
    }

    private static String partition(String scope) {
        return Keys.fitting("FIGURES#" + scope);
    }
}
