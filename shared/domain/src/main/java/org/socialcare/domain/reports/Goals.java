package org.socialcare.domain.reports;

import org.socialcare.domain.metrics.Cell;
import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.metrics.Registry;
import org.socialcare.domain.metrics.Unit;
import org.socialcare.domain.reports.Report.Breakdown;
import org.socialcare.domain.reports.Report.Line;
import org.socialcare.domain.reports.Standing.Verdict;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Goal;
import org.socialcare.domain.settings.Goal.Bound;
import org.socialcare.domain.settings.Goal.Measure;
import org.socialcare.domain.settings.Team;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Compares what people and teams are to reach with the figures of a month, or of its first days.
 */
public final class Goals {
    private final ReportOrder order;
    private final List<Breakdown> breakdowns;
    private final List<Standing> standings = new ArrayList<>();

    private Goals(ReportOrder order, List<Breakdown> breakdowns) {
        this.order = order;
        this.breakdowns = breakdowns;
    }

    /** What a goal may be measured by: whatever belongs to somebody once it has happened. */
    public static boolean isMeasurable(String metric) {
        return Packs.GOALS.metrics().contains(metric);
    }

    /** The metrics that the goals of a brand ask for, each once; none where none is measured. */
    public static List<String> metrics(Brand brand) {
        Set<String> asked = new LinkedHashSet<>();
        brand.teams().forEach(team -> ask(team.goals(), asked));
        working(brand).forEach(agent -> ask(agent.goals(), asked));
        return List.copyOf(asked);
    }

    /**
     * How everybody stands with the goals whose metrics were asked. Goals are set for a month, so
     * that a longer period says nothing of them.
     *
     * @param breakdowns of which those by team and by agent are read
     */
    static List<Standing> standings(Brand brand, ReportOrder order, List<Breakdown> breakdowns) {
        var period = order.period();
        if (!YearMonth.from(period.first()).equals(YearMonth.from(period.last()))) {
            return List.of();
        }
        var goals = new Goals(order, breakdowns);
        goals.add(Dimension.TEAM, brand.teams(), Team::id, Team::goals);
        goals.add(Dimension.AGENT, working(brand), Agent::id, Agent::goals);
        return List.copyOf(goals.standings);
    }

    private <T> void add(
            Dimension of, List<T> all, Function<T, String> id, Function<T, List<Goal>> goals) {
        for (var breakdown : breakdowns) {
            if (breakdown.by().equals(List.of(of))) {
                for (var one : all) {
                    var line = line(breakdown, id.apply(one));
                    for (var goal : goals.apply(one)) add(of, id.apply(one), goal, line);
                }
            }
        }
    }

    private void add(Dimension of, String whose, Goal goal, Optional<Line> line) {
        if (goal.measure().isEmpty()) return;
        var measure = goal.measure().get();
        var metric = Registry.find(measure.metric());
        var unit = metric.flatMap(known -> GoalUnit.of(known, measure.reading()));
        boolean asked = order.metrics().contains(measure.metric());
        if (unit.isEmpty() || !asked || !isMeasurable(measure.metric())) return;
        var cell = line.flatMap(known -> cell(known.cells(), measure));
        var before = line.flatMap(known -> cell(known.previous(), measure));
        boolean collected = metric.get().unit() == Unit.COUNT;
        var figure = cell.flatMap(known -> unit.get().read(known, measure.reading()));
        // nobody having closed anything is a number, unlike nobody having been timed
        var reached = collected ? figure.or(() -> Optional.of(BigDecimal.ZERO)) : figure;
        standings.add(
                new Standing(
                        of,
                        whose,
                        goal,
                        reached,
                        before.flatMap(known -> unit.get().read(known, measure.reading())),
                        cell.map(Cell::count).orElse(0L),
                        verdict(collected, measure.bound(), goal.target(), reached)));
    }

    private Verdict verdict(
            boolean collected, Bound bound, BigDecimal target, Optional<BigDecimal> reached) {
        if (reached.isEmpty()) return Verdict.NOTHING;
        int side = reached.get().compareTo(target);
        boolean met = bound == Bound.AT_LEAST ? side >= 0 : side <= 0;
        if (met) return Verdict.MET;
        boolean open = Rhythm.of(order.period()) != Rhythm.MONTHLY;
        return collected && open && bound == Bound.AT_LEAST ? Verdict.UNDERWAY : Verdict.MISSED;
    }

    private static Optional<Cell> cell(Map<String, Cell> cells, Measure measure) {
        return Optional.ofNullable(cells.get(measure.metric()));
    }

    private static Optional<Line> line(Breakdown breakdown, String key) {
        return breakdown.lines().stream()
                .filter(line -> line.keys().equals(List.of(key)))
                .findFirst();
    }

    private static void ask(List<Goal> goals, Set<String> asked) {
        goals.stream()
                .flatMap(goal -> goal.measure().stream())
                .map(Measure::metric)
                .filter(Goals::isMeasurable)
                .forEach(asked::add);
    }

    private static List<Agent> working(Brand brand) {
        return brand.agents().stream().filter(agent -> !agent.closed()).toList();
    }
}
