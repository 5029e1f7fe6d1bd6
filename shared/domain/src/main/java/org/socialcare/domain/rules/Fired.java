package org.socialcare.domain.rules;

import java.util.List;

/**
 * What an entry remembers of the rules: enough to look at all of them again with the same result.
 *
 * @param version of the rule set that was live
 * @param rules ids of those that fired, in order; may be none
 * @param seen what else they were looking at
 */
public record Fired(int version, List<String> rules, Seen seen) {
    public Fired {
        rules = List.copyOf(rules);
        if (version < 1) throw new IllegalArgumentException("only a live set fires: " + version);
    }
}
