package org.socialcare.domain.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What arrived on one day of a brand's zone. The same facts always make the same day, so that it is
 * set and never added to.
 */
public record DayOfArrivals(String brand, LocalDate day, List<Line> lines) {
    /** Quarters of an hour on the wall clock of a day; an hour that comes twice counts in one. */
    public static final int QUARTERS = 96;

    public DayOfArrivals {
        lines = List.copyOf(lines);
    }

    /**
     * The messages of one kind.
     *
     * @param quarters how many arrived, by quarter of an hour from 0 to 95; those without are
     *     missing
     * @param handled the answers that were measured
     */
    public record Line(Work work, Map<Integer, Integer> quarters, Handled handled) {
        public Line {
            for (Map.Entry<Integer, Integer> each : quarters.entrySet()) {
                if (each.getKey() < 0 || each.getKey() >= QUARTERS || each.getValue() < 0) {
                    throw new IllegalArgumentException("no count of a quarter: " + each);
                }
            }
            quarters = Map.copyOf(new TreeMap<>(quarters));
        }
    }

    /** How many arrived in each quarter of an hour. */
    double[] counts(Scope scope) {
        double[] counts = new double[QUARTERS];
        for (Line line : lines) {
            if (!scope.covers(line.work())) continue;
            line.quarters().forEach((quarter, count) -> counts[quarter] += count);
        }
        return counts;
    }

    Handled handled(Scope scope) {
        return lines.stream()
                .filter(line -> scope.covers(line.work()))
                .map(Line::handled)
                .reduce(Handled.NONE, Handled::plus);
    }
}
