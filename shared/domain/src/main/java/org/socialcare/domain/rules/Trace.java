package org.socialcare.domain.rules;

import java.util.List;

/**
 * What became of every rule of a set on one occasion, in the set's order. Holds the values of the
 * message's labels and circumstances, never its words.
 */
public record Trace(int version, List<Step> steps) {
    public Trace {
        steps = List.copyOf(steps);
    }

    /** The rules that fired, in order. */
    public List<Rule> fired() {
        return steps.stream()
                .filter(step -> step.outcome() instanceof Outcome.Fired)
                .map(Step::rule)
                .toList();
    }

    /** The ids of the rules that fired, in order. */
    public List<String> firedIds() {
        return fired().stream().map(Rule::id).toList();
    }

    /** One rule and what became of it. */
    public record Step(Rule rule, Outcome outcome) {}

    /** What became of a rule. */
    public sealed interface Outcome {
        record Fired() implements Outcome {}

        /** It listens to something else. */
        record OtherEvent() implements Outcome {}

        /**
         * It was not looked at.
         *
         * @param by the rule that said so
         */
        record Stopped(String by) implements Outcome {}

        /**
         * Its first condition that did not hold.
         *
         * @param index of the condition, from 0
         * @param seen what was there instead, as stable words
         */
        record Failed(int index, Condition wanted, List<String> seen) implements Outcome {
            public Failed {
                seen = List.copyOf(seen);
            }
        }
    }
}
