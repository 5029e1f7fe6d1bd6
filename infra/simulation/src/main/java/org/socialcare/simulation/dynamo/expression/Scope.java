package org.socialcare.simulation.dynamo.expression;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the placeholders of a request's expressions stand for. */
public record Scope(Map<String, String> names, Map<String, AttributeValue> values) {
    /** The name of an attribute, behind its placeholder or as it stands. */
    String name(String token) {
        if (token.charAt(0) != '#') return token;
        String name = names.get(token);
        if (name == null) throw Invalid.request("no name is given for " + token);
        return name;
    }

    AttributeValue value(String token) {
        AttributeValue value = values.get(token);
        if (value == null) throw Invalid.request("no value is given for " + token);
        return value;
    }

    Optional<AttributeValue> attribute(String token, Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get(name(token)));
    }

    /** DynamoDB refuses requests that bring names or values which no expression mentions. */
    public void allUsed(List<? extends Mentions> expressions) {
        if (expressions.size() == 1
                && expressions.getFirst().names().equals(names.keySet())
                && expressions.getFirst().values().equals(values.keySet())) {
            return;
        }
        Set<String> used = new HashSet<>();
        for (Mentions expression : expressions) {
            used.addAll(expression.names());
            used.addAll(expression.values());
        }
        for (Set<String> given : List.of(names.keySet(), values.keySet())) {
            for (String placeholder : given) {
                if (!used.contains(placeholder)) {
                    throw Invalid.request("unused in expressions: " + placeholder);
                }
            }
        }
    }

    /** The placeholders an expression mentions. */
    public interface Mentions {
        Set<String> names();

        Set<String> values();
    }
}
