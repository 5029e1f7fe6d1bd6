package org.socialcare.domain.rules;

import org.socialcare.domain.settings.Brand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with rules, each with its place and the reason; nothing wrong may go live. */
public final class RuleCheck {
    public static final int MOST_RULES = 100;
    public static final int MOST_CONDITIONS = 20;

    private static final int LONGEST_ID = 40;
    private static final int LONGEST_NAME = 100;

    private final ConditionCheck conditions;
    private final ActionCheck actions;
    private final List<Problem> problems = new ArrayList<>();

    private RuleCheck(Brand brand) {
        conditions = new ConditionCheck(brand, this::problem);
        actions = new ActionCheck(brand, this::problem);
    }

    /**
     * @param place as a JSON pointer into the list of rules, such as {@code /rules/2/when/0}
     */
    public record Problem(String place, String reason) {}

    /** Everything that is wrong with these rules of a brand; none if they may go live. */
    public static List<Problem> problems(List<Rule> rules, Brand brand) {
        RuleCheck check = new RuleCheck(brand);
        if (rules.size() > MOST_RULES) {
            check.problem("/rules", "must be at most " + MOST_RULES);
            return check.problems;
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            String place = "/rules/" + i;
            if (!ids.add(rule.id())) check.problem(place + "/id", "is there twice");
            check.rule(rule, place);
            int last = i;
            unreachable(rule, rules.subList(0, i))
                    .ifPresent(
                            by ->
                                    check.problem(
                                            "/rules/" + last,
                                            "can never fire: whatever it wants is taken, and"
                                                    + " stopped, by "
                                                    + by));
        }
        return check.problems;
    }

    private void problem(String place, String reason) {
        problems.add(new Problem(place, reason));
    }

    private void rule(Rule rule, String place) {
        if (!isId(rule.id())) {
            problem(place + "/id", "must be 1 to " + LONGEST_ID + " of a-z, 0-9 and -");
        }
        if (rule.name().isBlank() || rule.name().length() > LONGEST_NAME) {
            problem(place + "/name", "must have 1 to " + LONGEST_NAME + " characters");
        }
        conditions(rule, place + "/when");
        actions.actions(rule, place + "/then");
    }

    private void conditions(Rule rule, String place) {
        List<Condition> when = rule.when();
        if (when.isEmpty() != rule.always()) {
            problem(
                    place,
                    when.isEmpty()
                            ? "is empty: say that the rule is meant for everything it hears"
                            : "is not empty, but the rule is said to be for everything it hears");
        }
        if (when.size() > MOST_CONDITIONS) problem(place, "must be at most " + MOST_CONDITIONS);
        for (int i = 0; i < when.size() && i < MOST_CONDITIONS; i++) {
            conditions.condition(when.get(i), rule.on(), place + "/" + i);
            for (int j = 0; j < i; j++) {
                if (Overlap.exclude(when.get(i), when.get(j))) {
                    problem(place + "/" + i, "can never hold together with condition " + (j + 1));
                }
            }
        }
    }

    /** An earlier rule that fires, and stops, whenever this one would. */
    private static Optional<String> unreachable(Rule rule, List<Rule> before) {
        return before.stream()
                .filter(earlier -> earlier.stop() && earlier.on().hearsAllOf(rule.on()))
                .filter(earlier -> earlier.when().stream().allMatch(c -> follows(c, rule)))
                .map(Rule::id)
                .findFirst();
    }

    private static boolean follows(Condition condition, Rule rule) {
        return rule.when().stream().anyMatch(own -> Overlap.implies(own, condition));
    }

    private static boolean isId(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST_ID
                && id.chars()
                        .allMatch(
                                c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }
}
