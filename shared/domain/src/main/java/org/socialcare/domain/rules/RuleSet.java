package org.socialcare.domain.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rules in the order in which they are looked at.
 *
 * @param version under which they went live; 0 for a draft
 */
public record RuleSet(int version, List<Rule> rules) {
    /** A brand's messages are handled without any. */
    public static final RuleSet NONE = new RuleSet(0, List.of());

    public RuleSet {
        rules = List.copyOf(rules);
    }

    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /** The calendars its conditions ask for. */
    public Set<String> calendars() {
        Set<String> asked = new TreeSet<>();
        for (Rule rule : rules) {
            for (Condition condition : rule.when()) {
                if (condition instanceof Condition.WithinHours hours) asked.add(hours.calendar());
            }
        }
        return asked;
    }
}
