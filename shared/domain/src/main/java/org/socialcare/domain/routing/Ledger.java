package org.socialcare.domain.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What routing remembers of a brand between its looks.
 *
 * @param passed how many other tickets each agent was given since the last question, as of when
 *     questions last had to wait
 * @param claims what was decided lately
 * @param version 0 before anything was kept
 */
public record Ledger(Map<String, Integer> passed, List<Claim> claims, long version) {
    /** Of a brand for which nothing was decided yet. */
    public static final Ledger NONE = new Ledger(Map.of(), List.of(), 0);

    public Ledger {
        passed = Map.copyOf(passed);
        claims = List.copyOf(claims);
    }

    /** The same with other claims beside those that still matter. */
    public Ledger with(Map<String, Integer> newPassed, List<Claim> live, List<Claim> more) {
        List<Claim> all = new ArrayList<>(live);
        all.addAll(more);
        return new Ledger(newPassed, all, version);
    }
}
