package org.socialcare.bench.cost;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

/**
 * An item's size as DynamoDB counts it: names and texts in UTF-8, numbers by their significant
 * digits, lists and maps with three bytes of their own and one for each member.
 */
final class ItemSize {
    private static final int COLLECTION = 3;

    private ItemSize() {}

    /** Bytes of a whole item; none for one that does not exist. */
    static int of(Map<String, AttributeValue> item) {
        int bytes = 0;
        for (var attribute : item.entrySet()) {
            bytes += text(attribute.getKey()) + value(attribute.getValue());
        }
        return bytes;
    }

    private static int value(AttributeValue value) {
        return switch (value.type()) {
            case S -> text(value.s());
            case N -> number(value.n());
            case B -> value.b().asByteArrayUnsafe().length;
            case BOOL, NUL -> 1;
            case SS -> value.ss().stream().mapToInt(ItemSize::text).sum();
            case NS -> value.ns().stream().mapToInt(ItemSize::number).sum();
            case BS -> value.bs().stream().mapToInt(b -> b.asByteArrayUnsafe().length).sum();
            case L -> COLLECTION + members(value.l());
            case M -> COLLECTION + value.m().size() + of(value.m());
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("unknown type");
        };
    }

    private static int members(Collection<AttributeValue> items) {
        return items.stream().mapToInt(item -> 1 + value(item)).sum();
    }

    private static int text(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** One byte for two significant digits and one more; a sign is another. */
    private static int number(String number) {
        String digits = number.startsWith("-") ? number.substring(1) : number;
        int exponent = Math.max(digits.indexOf('e'), digits.indexOf('E'));
        if (exponent >= 0) {
            digits = digits.substring(0, exponent);
        }
        boolean fraction = digits.indexOf('.') >= 0;
        digits = digits.replace(".", "");
        int first = 0;
        while (first < digits.length() && digits.charAt(first) == '0') first++;
        int last = digits.length();
        while (last > first && digits.charAt(last - 1) == '0') last--;
        int significant = last - first;
        return (significant + (fraction ? 2 : 1)) / 2 + 1 + (number.startsWith("-") ? 1 : 0);
    }
}
