package org.socialcare.domain.alerts;

import org.socialcare.domain.settings.Ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * One step of an alert's escalation.
 *
 * @param step counts from 1
 * @param at when it is due, or when it was taken
 * @param targets ids of notice targets; empty means all
 */
public record Rung(int step, Instant at, Set<String> targets) {
    /** What holds until a brand decides otherwise. */
    private static final Ladder DEFAULT =
            new Ladder(
                    "default",
                    List.of(
                            new Ladder.Step(Duration.ofMinutes(10), Level.CRISIS, Set.of()),
                            new Ladder.Step(Duration.ofMinutes(30), Level.WARNING, Set.of()),
                            new Ladder.Step(Duration.ofHours(2), Level.WARNING, Set.of())));

    public Rung {
        targets = Set.copyOf(targets);
    }

    /** The steps that an alert of this level takes, by the brand's ladders together. */
    public static List<Rung> ladder(List<Ladder> ladders, Level level, Instant raised) {
        List<Ladder.Step> steps = new ArrayList<>();
        for (Ladder ladder : ladders.isEmpty() ? List.of(DEFAULT) : ladders) {
            steps.addAll(ladder.steps());
        }
        steps.sort(Comparator.comparing(Ladder.Step::after));
        List<Rung> rungs = new ArrayList<>();
        for (Ladder.Step step : steps) {
            if (level.compareTo(step.minimum()) >= 0) {
                rungs.add(new Rung(rungs.size() + 1, raised.plus(step.after()), step.targets()));
            }
        }
        return rungs;
    }
}
