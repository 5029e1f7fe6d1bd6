package org.socialcare.domain.reports;

import org.socialcare.domain.metrics.Cell;
import org.socialcare.domain.metrics.Dimension;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a run came to: every figure as it was published, with what it was compared with.
 *
 * @param zone the brand's, in which days are cut
 * @param before the period it is compared with
 * @param complete whether the period was over
 * @param definitions the version of the registry
 * @param total each metric over the whole period, by its id
 * @param previous the same for the period before
 * @param series each day of the period
 * @param cost absent where the pack does not tell it or the brand has not said what service costs
 * @param standings how everybody stands with what they are to reach; none where the pack does not
 *     tell it
 */
public record Report(
        ReportOrder order,
        ZoneId zone,
        Period before,
        Instant computedAt,
        boolean complete,
        int definitions,
        SelfCheck selfCheck,
        Map<String, Cell> total,
        Map<String, Cell> previous,
        List<Breakdown> breakdowns,
        List<Day> series,
        List<Theme> themes,
        Optional<Cost> cost,
        List<Standing> standings) {
    public Report {
        breakdowns = List.copyOf(breakdowns);
        series = List.copyOf(series);
        themes = List.copyOf(themes);
        standings = List.copyOf(standings);
    }

    /** The figures by one dimension, or by two crossed. */
    public record Breakdown(List<Dimension> by, List<Line> lines) {
        public Breakdown {
            by = List.copyOf(by);
            lines = List.copyOf(lines);
        }
    }

    /**
     * One group of a breakdown.
     *
     * @param keys as many as the breakdown has dimensions; an empty one is where nobody or nothing
     *     is named
     */
    public record Line(List<String> keys, Map<String, Cell> cells, Map<String, Cell> previous) {
        public Line {
            keys = List.copyOf(keys);
        }
    }

    /** One day of the charts: what is drawn of each metric; absent where there was nothing. */
    public record Day(LocalDate day, Map<String, OptionalDouble> values) {}

    /** The same report with what came of checking it. */
    public Report checked(SelfCheck check) {
        return new Report(
                order,
                zone,
                before,
                computedAt,
                complete,
                definitions,
                check,
                total,
                previous,
                breakdowns,
                series,
                themes,
                cost,
                standings);
    }

    public RunState.Done state() {
        return new RunState.Done(computedAt, complete, definitions, selfCheck.verdict());
    }
}
