package org.socialcare.domain.rules;

import org.socialcare.domain.customers.CustomerFields;

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

    /** Whether any of it asks who the customer is. */
    public boolean asksForCustomer() {
        return rules.stream()
                .flatMap(rule -> rule.when().stream())
                .anyMatch(Condition.OfCustomer.class::isInstance);
    }

    /** Those of the values its conditions ask for that are on a card. */
    public Set<String> on(CustomerFields card) {
        Set<String> kept = new TreeSet<>();
        for (Rule rule : rules) {
            for (Condition condition : rule.when()) {
                if (condition instanceof Condition.OfCustomer(var field, var values)) {
                    values.stream()
                            .filter(value -> field.is(card, value))
                            .map(field::named)
                            .forEach(kept::add);
                }
            }
        }
        return kept;
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
