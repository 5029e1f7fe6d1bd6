package org.socialcare.bench.cost;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * DynamoDB's published metering, on demand. A write is billed by the larger of the item before and
 * after, whether its condition holds or not; a transaction doubles that, but not what indexes take.
 * An index takes nothing while what it holds stays the same, one write when it changes, and two
 * when its key moves. Reads go by four kilobytes, a query by the sum of what it passes over.
 */
final class CapacityUnits {
    private static final int WRITE_BYTES = 1024;
    private static final int READ_BYTES = 4096;

    private CapacityUnits() {}

    /**
     * Units of the table itself for a write, carried out or refused by its condition.
     *
     * @param before empty if there was no item
     * @param after what was written or was to be written; empty for a deletion
     */
    static int write(
            Map<String, AttributeValue> before,
            Map<String, AttributeValue> after,
            boolean transaction) {
        int units = writes(Math.max(ItemSize.of(before), ItemSize.of(after)));
        return transaction ? 2 * units : units;
    }

    /** Units of one index for a write that was carried out. */
    static int indexed(
            TableShape.Index index,
            Map<String, AttributeValue> before,
            Map<String, AttributeValue> after) {
        Map<String, AttributeValue> old = index.projected(before);
        Map<String, AttributeValue> now = index.projected(after);
        if (old.equals(now)) return 0;
        if (old.isEmpty()) return writes(ItemSize.of(now));
        if (now.isEmpty()) return writes(ItemSize.of(old));
        boolean moved =
                index.keys().stream().anyMatch(key -> !Objects.equals(old.get(key), now.get(key)));
        return moved
                ? writes(ItemSize.of(old)) + writes(ItemSize.of(now))
                : writes(Math.max(ItemSize.of(old), ItemSize.of(now)));
    }

    /** Units for reading one item; a missing one costs as much as the smallest. */
    static double read(int bytes, boolean consistent) {
        int chunks = Math.max(1, ceiling(bytes, READ_BYTES));
        return consistent ? chunks : chunks / 2.0;
    }

    /**
     * Units for a query that passed over items of these sizes; one that met none costs the least.
     */
    static double query(List<Integer> sizes, boolean consistent) {
        return read(sizes.stream().mapToInt(size -> size).sum(), consistent);
    }

    private static int writes(int bytes) {
        return Math.max(1, ceiling(bytes, WRITE_BYTES));
    }

    private static int ceiling(int amount, int chunk) {
        return (amount + chunk - 1) / chunk;
    }
}
