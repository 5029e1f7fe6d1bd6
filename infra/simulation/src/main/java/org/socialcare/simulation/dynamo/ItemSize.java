package org.socialcare.simulation.dynamo;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** Bytes of an item as DynamoDB counts them. */
final class ItemSize {
    /** No item may be larger. */
    static final int MOST = 400 * 1024;

    private ItemSize() {}

    static int of(Map<String, AttributeValue> item) {
        int size = 0;
        for (var attribute : item.entrySet()) {
            size += bytes(attribute.getKey()) + of(attribute.getValue());
        }
        return size;
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> bytes(value.s());
            case N -> number(value.n());
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> value.ss().stream().mapToInt(ItemSize::bytes).sum();
            case NS -> value.ns().stream().mapToInt(ItemSize::number).sum();
            case BS -> value.bs().stream().mapToInt(one -> one.asByteArrayUnsafe().length).sum();
            case BOOL, NUL -> 1;
            case L -> 3 + value.l().stream().mapToInt(one -> 1 + of(one)).sum();
            case M -> 3 + value.m().size() + of(value.m());
            default -> throw new UnsupportedOperationException("an attribute " + value.type());
        };
    }

    /** One byte for two digits, and one more. */
    private static int number(String digits) {
        return (digits.length() + 1) / 2 + 1;
    }

    static int bytes(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
