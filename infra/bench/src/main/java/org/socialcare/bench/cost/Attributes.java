package org.socialcare.bench.cost;

import com.fasterxml.jackson.databind.JsonNode;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Items as they go over the wire, read into the SDK's own values. */
final class Attributes {
    private Attributes() {}

    /** No attributes where there is no item. */
    static Map<String, AttributeValue> of(JsonNode item) {
        Map<String, AttributeValue> values = new HashMap<>();
        item.properties().forEach(each -> values.put(each.getKey(), value(each.getValue())));
        return values;
    }

    private static AttributeValue value(JsonNode typed) {
        var one = typed.properties().iterator().next();
        JsonNode value = one.getValue();
        return switch (one.getKey()) {
            case "S" -> AttributeValue.fromS(value.asText());
            case "N" -> AttributeValue.fromN(value.asText());
            case "B" -> AttributeValue.fromB(bytes(value));
            case "BOOL" -> AttributeValue.fromBool(value.asBoolean());
            case "NULL" -> AttributeValue.fromNul(true);
            case "SS" -> AttributeValue.fromSs(texts(value));
            case "NS" -> AttributeValue.fromNs(texts(value));
            case "BS" -> AttributeValue.fromBs(all(value));
            case "M" -> AttributeValue.fromM(of(value));
            case "L" -> {
                List<AttributeValue> items = new ArrayList<>();
                value.forEach(item -> items.add(value(item)));
                yield AttributeValue.fromL(items);
            }
            default -> throw new IllegalArgumentException("unknown type " + one.getKey());
        };
    }

    private static SdkBytes bytes(JsonNode value) {
        return SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(value.asText()));
    }

    private static List<SdkBytes> all(JsonNode values) {
        List<SdkBytes> all = new ArrayList<>();
        values.forEach(value -> all.add(bytes(value)));
        return all;
    }

    private static List<String> texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
