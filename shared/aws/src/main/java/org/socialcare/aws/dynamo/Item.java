package org.socialcare.aws.dynamo;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Puts an item together and takes it apart. {@code pk} and {@code sk} are every table's keys. */
final class Item {
    static final String PK = "pk";
    static final String SK = "sk";

    /** The JSON document. */
    static final String DOCUMENT = "d";

    /** The version, where writes are conditional on it. */
    static final String VERSION = "v";

    /** Epoch second after which DynamoDB may delete the item. */
    static final String EXPIRES = "expires";

    private final Map<String, AttributeValue> attributes = new HashMap<>();

    static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of(PK, text(pk), SK, text(sk));
    }

    static Item of(String pk, String sk) {
        return new Item().with(PK, pk).with(SK, sk);
    }

    Item with(String name, String value) {
        attributes.put(name, text(value));
        return this;
    }

    Item with(String name, long value) {
        attributes.put(name, number(value));
        return this;
    }

    Item with(String name, AttributeValue value) {
        attributes.put(name, value);
        return this;
    }

    Item expiring(Instant at) {
        return with(EXPIRES, at.getEpochSecond());
    }

    Map<String, AttributeValue> build() {
        return Map.copyOf(attributes);
    }

    static AttributeValue text(String value) {
        return AttributeValue.builder().s(value).build();
    }

    static AttributeValue number(long value) {
        return AttributeValue.builder().n(Long.toString(value)).build();
    }

    /** A text attribute that every such item has. */
    static String text(Map<String, AttributeValue> item, String name) {
        return maybeText(item, name)
                .orElseThrow(() -> new IllegalStateException("an item without " + name));
    }

    /** A document that every such item has, packed or not. */
    static String document(Map<String, AttributeValue> item, String name) {
        AttributeValue document = item.get(name);
        if (document == null) throw new IllegalStateException("an item without " + name);
        return Packed.text(document);
    }

    static Optional<String> maybeText(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
    }

    static long number(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null || value.n() == null ? 0 : Long.parseLong(value.n());
    }
}
