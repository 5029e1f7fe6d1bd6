package org.socialcare.simulation.dynamo;

import org.socialcare.simulation.dynamo.expression.Invalid;
import org.socialcare.simulation.gate.Watcher.Seen;

import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Writes one item, or all of a transaction or none.
 *
 * @param indexLag how much later a global index learns of a change, asked at each
 */
record Writing(Tables tables, Supplier<Duration> indexLag) {
    private static final int MOST_ITEMS = 100;

    /** What the item is then; a condition that does not hold is thrown. */
    Stored one(Write write, Instant now, List<Seen> seen) {
        Table table = tables.named(write.table());
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

    /** Every write, or a cancellation with a reason for each. */
    void all(List<TransactWriteItem> items, Instant now, List<Seen> seen) {
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw Invalid.request("a transaction of " + items.size() + " writes");
        }
        List<Change> changes = new ArrayList<>();
        List<CancellationReason> reasons = new ArrayList<>();
        Set<Object> keys = new HashSet<>();
        boolean canceled = false;
        for (Write write : items.stream().map(Write::of).toList()) {
            Table table = tables.named(write.table());
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
            changes.add(new Change(write.table(), table, before, after));
        }
        for (Change each : changes) {
            var left = canceled ? each.before() : each.after();
            seen.add(new Seen(each.name(), "", each.before().item(), left.item()));
        }
        if (canceled) throw Refusals.canceled(reasons);
        changes.forEach(each -> each.table().change(each.before(), each.after(), now, indexLag));
    }

    private record Change(String name, Table table, Stored before, Stored after) {}
}
