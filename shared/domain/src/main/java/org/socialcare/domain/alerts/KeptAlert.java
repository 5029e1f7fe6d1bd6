package org.socialcare.domain.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An alert and what became of it.
 *
 * @param ladder the steps planned when it was raised, in order
 * @param escalations those that were taken, and when
 */
public record KeptAlert(
        Alert alert,
        List<Rung> ladder,
        List<Rung> escalations,
        Optional<Acknowledged> acknowledged,
        Optional<Instant> overAt) {
    /** Who took it on, and when. */
    public record Acknowledged(String by, Instant at) {}

    public KeptAlert {
        ladder = List.copyOf(ladder);
        escalations = List.copyOf(escalations);
    }

    /** As it is raised. */
    public static KeptAlert raised(Alert alert, List<Rung> ladder) {
        return new KeptAlert(alert, ladder, List.of(), Optional.empty(), Optional.empty());
    }

    public String id() {
        return alert.id();
    }

    /** Nobody has taken it on and it is not over. */
    public boolean isOpen() {
        return acknowledged.isEmpty() && overAt.isEmpty();
    }

    /** The step that is taken next; none once somebody has taken it on or it is over. */
    public Optional<Rung> next() {
        boolean climbs = isOpen() && escalations.size() < ladder.size();
        return climbs ? Optional.of(ladder.get(escalations.size())) : Optional.empty();
    }
}
