package org.socialcare.local.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a function's inline statements. Managed policies and SAM's policy templates are refused: a
 * right that is not written in this file cannot be checked against it.
 */
final class PolicyReader {
    private static final List<String> EQUALITY =
            List.of("StringEquals", "ForAllValues:StringEquals", "ArnEquals");

    private PolicyReader() {}

    static Policy read(Properties function) {
        List<Policy.Statement> statements = new ArrayList<>();
        for (Properties policy : function.children("Policies")) {
            if (!policy.has("Statement")) {
                throw new TemplateException(
                        policy.where(), "only policies with a Statement run locally");
            }
            for (Properties statement : policy.children("Statement")) {
                statements.add(statement(statement));
            }
        }
        return new Policy(statements);
    }

    private static Policy.Statement statement(Properties statement) {
        return new Policy.Statement(
                statement.text("Effect").equals("Allow"),
                statement.texts("Action"),
                statement.texts("Resource"),
                conditions(statement));
    }

    private static Map<String, List<String>> conditions(Properties statement) {
        Map<String, List<String>> conditions = new HashMap<>();
        for (var operator : statement.named("Condition").entrySet()) {
            if (!EQUALITY.contains(operator.getKey())) {
                throw new TemplateException(
                        statement.where(),
                        "condition " + operator.getKey() + " does not run locally");
            }
            statement
                    .child("Condition")
                    .named(operator.getKey())
                    .keySet()
                    .forEach(key -> conditions.put(key, operator.getValue().texts(key)));
        }
        return conditions;
    }
}
