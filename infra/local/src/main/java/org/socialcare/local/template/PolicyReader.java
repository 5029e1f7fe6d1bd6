package org.socialcare.local.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the statements of a function's role. What AWS-managed policies would add is left out: a
 * right that is not written in the template is not given locally.
 */
final class PolicyReader {
    private static final List<String> EQUALITY =
            List.of("StringEquals", "ForAllValues:StringEquals", "ArnEquals");

    private PolicyReader() {}

    static Policy read(Properties role) {
        List<Policy.Statement> statements = new ArrayList<>();
        for (Properties policy : role.children("Policies")) {
            for (Properties statement : policy.child("PolicyDocument").children("Statement")) {
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
