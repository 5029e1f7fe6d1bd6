package org.socialcare.domain.rules;

/** The rules that hold at present. */
public sealed interface LiveRules {
    /** The rules to use: none where they cannot be read, because messages do not wait for rules. */
    default RuleSet set() {
        return switch (this) {
            case Known(RuleSet set) -> set;
            case Unreadable() -> RuleSet.NONE;
        };
    }

    /**
     * @param rules empty where the brand has none
     */
    record Known(RuleSet rules) implements LiveRules {}

    /** They are stored in a form that this code does not know. Somebody has to look. */
    record Unreadable() implements LiveRules {}
}
