package org.socialcare.domain.acting;

import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is to be done in an emergency. */
public final class Plan {
    private Plan() {}

    /**
     * The steps for the kinds of emergency that were named in the ticket; where none was, or the
     * brand has no plan for it, those of every kind, because too much is better than nothing.
     */
    public static List<PlanStep> of(
            Understanding understanding, Set<Emergency> named, Handling handling) {
        if (!understanding.has(RiskFlag.EMERGENCY)) return List.of();
        List<PlanStep> steps = of(named, handling);
        return steps.isEmpty() ? of(Set.of(Emergency.values()), handling) : steps;
    }

    private static List<PlanStep> of(Set<Emergency> kinds, Handling handling) {
        List<PlanStep> steps = new ArrayList<>();
        for (Emergency kind : Emergency.values()) {
            if (kinds.contains(kind)) steps.addAll(handling.plans().getOrDefault(kind, List.of()));
        }
        return steps;
    }
}
