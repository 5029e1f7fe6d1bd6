package org.socialcare.simulation.dynamo;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** An item, or what an index holds of one, with its size in bytes. */
record Stored(Map<String, AttributeValue> item, int size) {
    static final Stored NOTHING = new Stored(Map.of(), 0);

    Stored {
        item = Map.copyOf(item);
    }

    static Stored of(Map<String, AttributeValue> item) {
        return new Stored(item, ItemSize.of(item));
    }

    boolean exists() {
        return !item.isEmpty();
    }
}
