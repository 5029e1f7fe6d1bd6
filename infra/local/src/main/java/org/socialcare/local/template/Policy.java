package org.socialcare.local.template;

import java.util.List;
import java.util.Map;

/** What a function's role may do: allowed by at least one statement and denied by none. */
public record Policy(List<Statement> statements) {
    public Policy {
        statements = List.copyOf(statements);
    }

    /**
     * Whether the action is allowed on the resource.
     *
     * @param context values the conditions of a statement may ask for, such as {@code
     *     events:source}
     */
    public boolean allows(String action, String resource, Map<String, String> context) {
        boolean allowed = false;
        for (Statement statement : statements) {
            if (statement.covers(action, resource, context)) {
                if (!statement.allow()) {
                    return false;
                }
                allowed = true;
            }
        }
        return allowed;
    }

    /**
     * One statement.
     *
     * @param conditions values that must be equal, by context key
     */
    public record Statement(
            boolean allow,
            List<String> actions,
            List<String> resources,
            Map<String, List<String>> conditions) {
        public Statement {
            actions = List.copyOf(actions);
            resources = List.copyOf(resources);
            conditions = Map.copyOf(conditions);
        }

        boolean covers(String action, String resource, Map<String, String> context) {
            return actions.stream().anyMatch(pattern -> Wildcard.matches(pattern, action, false))
                    && resources.stream()
                            .anyMatch(pattern -> Wildcard.matches(pattern, resource, true))
                    && conditions.entrySet().stream()
                            .allMatch(
                                    condition ->
                                            condition
                                                    .getValue()
                                                    .contains(
                                                            context.getOrDefault(
                                                                    condition.getKey(), "")));
        }
    }
}
