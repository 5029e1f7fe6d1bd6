package org.socialcare.domain.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * What an entry remembers of the rules: enough to look at all of them again with the same result.
 *
 * @param version of the rule set that was live
 * @param rules ids of those that fired, in order; may be none
 * @param seen what else they were looking at
 * @param tells who is to hear of it, at most {@value #MOST_TELLS}; mostly nobody
 */
public record Fired(int version, List<String> rules, Seen seen, List<Tell> tells) {
    /** Of one message, or one word of a clock, no more notices are worth reading. */
    public static final int MOST_TELLS = 20;

    public Fired {
        rules = List.copyOf(rules);
        tells = List.copyOf(tells);
        if (version < 1) throw new IllegalArgumentException("only a live set fires: " + version);
    }

    /** Nobody is to hear of it. */
    public Fired(int version, List<String> rules, Seen seen) {
        this(version, rules, seen, List.of());
    }

    /**
     * A notice target that is to hear of a rule.
     *
     * @param name of the rule, as it was then
     */
    public record Tell(String rule, String name, String target) {}

    /** What became of the rules, in short. */
    public static Fired of(Trace trace, Seen seen) {
        List<Tell> tells = new ArrayList<>();
        for (Rule rule : trace.fired()) {
            for (Action action : rule.then()) {
                if (action instanceof Action.Tell(String target) && tells.size() < MOST_TELLS) {
                    tells.add(new Tell(rule.id(), rule.name(), target));
                }
            }
        }
        return new Fired(trace.version(), trace.firedIds(), seen, tells);
    }
}
