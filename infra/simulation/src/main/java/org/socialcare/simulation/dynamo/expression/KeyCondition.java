package org.socialcare.simulation.dynamo.expression;

import org.socialcare.simulation.dynamo.expression.Condition.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a query looks for: one value of the partition key, and what the sort key has to be.
 *
 * @param from the least sort key that can fit, or an empty text
 */
public record KeyCondition(String partition, String from, List<Test> sort) {
    /** Takes a condition apart for a key; anything but the key in it is refused. */
    public static KeyCondition of(
            Condition condition, Scope scope, String partitionKey, String sortKey) {
        List<Test> tests = new ArrayList<>();
        flatten(condition.test(), tests);
        String partition = null;
        String from = "";
        List<Test> sort = new ArrayList<>();
        for (Test test : tests) {
            if (partition == null
                    && test
                            instanceof
                            Test.Compare(Operand.Attribute(var name), var sign, var right)
                    && sign.equals("=")
                    && scope.name(name).equals(partitionKey)) {
                partition = text(right, scope);
            } else {
                from = least(test, scope, sortKey, from);
                sort.add(test);
            }
        }
        if (partition == null) throw Invalid.request("no condition on " + partitionKey);
        return new KeyCondition(partition, from, List.copyOf(sort));
    }

    public boolean fits(Map<String, AttributeValue> item, Scope scope) {
        for (Test test : sort) {
            if (!test.holds(item, scope)) return false;
        }
        return true;
    }

    private static void flatten(Test test, List<Test> into) {
        if (test instanceof Test.All(var tests)) {
            tests.forEach(one -> flatten(one, into));
        } else {
            into.add(test);
        }
    }

    private static String least(Test test, Scope scope, String sortKey, String otherwise) {
        return switch (test) {
            case Test.Compare(Operand.Attribute(var name), var sign, var right)
                    when scope.name(name).equals(sortKey) ->
                    sign.charAt(0) == '<' ? otherwise : text(right, scope);
            case Test.Begins(var name, var beginning) when scope.name(name).equals(sortKey) ->
                    text(beginning, scope);
            default -> throw Invalid.request("only the key can be asked for: " + test);
        };
    }

    private static String text(Operand operand, Scope scope) {
        return operand.of(Map.of(), scope)
                .map(AttributeValue::s)
                .orElseThrow(() -> Invalid.request("a key is compared to something but a text"));
    }
}
