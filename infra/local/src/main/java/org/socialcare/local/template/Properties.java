package org.socialcare.local.template;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The properties of one resource, worked out when asked for, so that an error names its place. */
final class Properties {
    private final JsonNode values;
    private final Resolver resolver;
    private final String where;

    Properties(JsonNode values, Resolver resolver, String where) {
        this.values = values;
        this.resolver = resolver;
        this.where = where;
    }

    String where() {
        return where;
    }

    boolean has(String name) {
        return !value(name).isMissingNode();
    }

    /** The value without functions; missing if absent. */
    JsonNode value(String name) {
        return resolver.resolve(values.path(name), where + "." + name);
    }

    String text(String name) {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            throw new TemplateException(where, name + " is missing");
        }
        return value.asText();
    }

    String text(String name, String otherwise) {
        JsonNode value = value(name);
        return value.isMissingNode() ? otherwise : value.asText();
    }

    int number(String name, int otherwise) {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (value.isTextual() ? !isWhole(value.textValue()) : !value.isNumber()) {
            throw new TemplateException(where, name + " is not a whole number: " + value);
        }
        return value.asInt();
    }

    boolean flag(String name) {
        return value(name).asBoolean();
    }

    /** The properties below a name; none if it is absent. */
    Properties child(String name) {
        return new Properties(values.path(name), resolver, where + "." + name);
    }

    /** Each element of a list. */
    List<Properties> children(String name) {
        List<Properties> children = new ArrayList<>();
        int index = 0;
        for (JsonNode child : values.path(name)) {
            children.add(new Properties(child, resolver, where + "." + name + "[" + index++ + "]"));
        }
        return children;
    }

    /** Each named property of a map, in the file's order. */
    Map<String, Properties> named(String name) {
        Map<String, Properties> named = new LinkedHashMap<>();
        values.path(name)
                .properties()
                .forEach(
                        entry ->
                                named.put(
                                        entry.getKey(),
                                        new Properties(
                                                entry.getValue(),
                                                resolver,
                                                where + "." + name + "." + entry.getKey())));
        return named;
    }

    /** One text or a list of them. */
    List<String> texts(String name) {
        JsonNode value = value(name);
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> texts.add(item.asText()));
        } else if (!value.isMissingNode()) {
            texts.add(value.asText());
        }
        return texts;
    }

    private static boolean isWhole(String text) {
        return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    }
}
