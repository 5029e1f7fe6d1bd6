package org.socialcare.simulation.dynamo;

import org.socialcare.simulation.dynamo.expression.Invalid;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One table with its indexes and its stream. */
final class Table {
    private final String name;
    private final Listing items;
    private final List<Listing> indexes = new ArrayList<>();
    private final Optional<StreamLog> stream;

    Table(CreateTableRequest request) {
        this.name = request.tableName();
        this.items = new Listing(Order.ofTable(request.keySchema()));
        request.localSecondaryIndexes().forEach(one -> indexes.add(new Listing(Order.of(one))));
        request.globalSecondaryIndexes().forEach(one -> indexes.add(new Listing(Order.of(one))));
        boolean streams =
                request.streamSpecification() != null
                        && Boolean.TRUE.equals(request.streamSpecification().streamEnabled());
        this.stream = streams ? Optional.of(new StreamLog()) : Optional.empty();
    }

    String name() {
        return name;
    }

    Order key() {
        return items.order();
    }

    Optional<StreamLog> stream() {
        return stream;
    }

    Stored get(Map<String, AttributeValue> key, Instant now) {
        if (key.size() != 2) throw Invalid.request("a key has two attributes: " + key.keySet());
        key().check(key);
        var found = items.partition(key().partitionOf(key), now).get(key().placeOf(key, key()));
        return found == null ? Stored.NOTHING : found;
    }

    Listing listing(String index) {
        if (index.isEmpty()) return items;
        return indexes.stream()
                .filter(listing -> listing.order().name().equals(index))
                .findFirst()
                .orElseThrow(() -> Invalid.request("no index " + index + " of " + name));
    }

    /** What every write must hold: keys that are texts, and no item too large. */
    Stored checked(Map<String, AttributeValue> item) {
        key().check(item);
        indexes.forEach(index -> index.order().check(item));
        Stored stored = Stored.of(item);
        if (stored.size() > ItemSize.MOST) {
            throw Invalid.request("Item size has exceeded the maximum allowed size");
        }
        return stored;
    }

    /** Replaces an item; one that does not exist replaces it by nothing. */
    void change(Stored before, Stored after, Instant now, Supplier<Duration> indexLag) {
        if (before.item().equals(after.item())) return;
        items.changed(before, after, key(), now, now);
        for (Listing index : indexes) {
            Instant visible = index.order().global() ? now.plus(indexLag.get()) : now;
            index.changed(before, after, key(), now, visible);
        }
        stream.ifPresent(log -> tell(log, before, after, now));
    }

    private void tell(StreamLog log, Stored before, Stored after, Instant now) {
        var one = after.exists() ? after.item() : before.item();
        String name = before.exists() ? after.exists() ? "MODIFY" : "REMOVE" : "INSERT";
        log.add(key().partitionOf(one), name, now, key().keysOf(one, key()), after.item());
    }

    List<Map<String, AttributeValue>> all() {
        List<Map<String, AttributeValue>> all = new ArrayList<>();
        for (var partition : items.all()) {
            partition.values().forEach(stored -> all.add(stored.item()));
        }
        return all;
    }
}
