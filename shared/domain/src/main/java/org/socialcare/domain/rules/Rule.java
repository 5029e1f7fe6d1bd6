package org.socialcare.domain.rules;

import java.util.List;

/**
 * One rule.
 *
 * @param id stable over the versions of its set; unique within it
 * @param when all must hold
 * @param always no condition is meant; otherwise an empty list is a mistake
 * @param stop once it has fired, the rules after it are not looked at
 */
public record Rule(
        String id,
        String name,
        On on,
        List<Condition> when,
        boolean always,
        List<Action> then,
        boolean stop) {
    public Rule {
        when = List.copyOf(when);
        then = List.copyOf(then);
    }
}
