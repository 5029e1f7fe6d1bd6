package org.socialcare.local.aws;

import org.socialcare.local.template.FunctionSpec;
import org.socialcare.local.template.Policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each function may do: what the template allows, less what was taken away since. Safe for
 * concurrent use.
 */
public final class Policies {
    private final Map<String, Policy> allowed;
    private final Map<String, Policy> current = new ConcurrentHashMap<>();

    public Policies(List<FunctionSpec> functions) {
        Map<String, Policy> all = new ConcurrentHashMap<>();
        functions.forEach(function -> all.put(function.id(), function.policy()));
        this.allowed = Map.copyOf(all);
        current.putAll(allowed);
    }

    /**
     * Denies an action from now on, whatever the template says.
     *
     * @param function by its logical id
     * @param action such as {@code sqs:SendMessage}
     */
    public void deny(String function, String action) {
        current.computeIfPresent(function, (_, policy) -> without(policy, action));
    }

    /** Back to what the template says. */
    public void restore() {
        current.putAll(allowed);
    }

    /** The first right that the key's owner would need and has not. */
    Optional<Right> missing(Call call, AccessKey key) {
        if (key.owner().equals(AccessKey.ADMIN)) {
            return Optional.empty();
        }
        Policy policy = current.getOrDefault(key.owner(), new Policy(List.of()));
        return Rights.of(call).stream()
                .filter(right -> !policy.allows(right.action(), right.resource(), right.context()))
                .findFirst();
    }

    /** Whether the key's owner has this one right. */
    boolean allows(AccessKey key, Right right) {
        return key.owner().equals(AccessKey.ADMIN)
                || current.getOrDefault(key.owner(), new Policy(List.of()))
                        .allows(right.action(), right.resource(), right.context());
    }

    private static Policy without(Policy policy, String action) {
        List<Policy.Statement> statements = new ArrayList<>(policy.statements());
        statements.add(new Policy.Statement(false, List.of(action), List.of("*"), Map.of()));
        return new Policy(statements);
    }
}
