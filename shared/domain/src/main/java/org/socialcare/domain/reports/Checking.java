package org.socialcare.domain.reports;

import org.socialcare.domain.metrics.Answer;
import org.socialcare.domain.metrics.Cell;
import org.socialcare.domain.metrics.Timing;
import org.socialcare.domain.reports.Report.Breakdown;
import org.socialcare.domain.reports.SelfCheck.Difference;
import org.socialcare.domain.reports.SelfCheck.Verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Compares every number of a report with the same number worked out from the timelines. Sums in
 * another order may differ in their last digits; nothing else may.
 */
public final class Checking {
    private static final double ROUNDING = 1e-9;

    private final List<Difference> differences = new ArrayList<>();

    private Checking() {}

    /**
     * What the timelines do not bear out.
     *
     * @param timeline the answers to the report's own questions, from {@link Reporting#figures}
     */
    public static List<Difference> differences(Report report, List<Answer> timeline) {
        var checking = new Checking();
        checking.compare(List.of(), report.total(), timeline.getFirst().total());
        for (int i = 0; i < report.breakdowns().size(); i++) {
            checking.compareGroups(report.breakdowns().get(i), timeline.get(i + 1));
        }
        return checking.differences;
    }

    /**
     * The verdict on two looks: what differs in both is a difference; what differs in one only was
     * on its way while somebody looked.
     */
    public static SelfCheck verdict(
            int conversations, List<Difference> first, List<Difference> second) {
        var again = new LinkedHashSet<String>();
        second.forEach(difference -> again.add(place(difference)));
        var lasting = first.stream().filter(it -> again.contains(place(it))).toList();
        return new SelfCheck(
                lasting.isEmpty() ? Verdict.EQUAL : Verdict.DIFFERENT, conversations, lasting);
    }

    private static String place(Difference difference) {
        return difference.metric() + " " + difference.what() + " " + difference.group();
    }

    private void compareGroups(Breakdown report, Answer timeline) {
        var published = new LinkedHashMap<List<String>, Map<String, Cell>>();
        report.lines().forEach(line -> published.put(line.keys(), line.cells()));
        var worked = Assembling.cells(timeline);
        Set<List<String>> keys = new LinkedHashSet<>(published.keySet());
        keys.addAll(worked.keySet());
        for (var key : keys) {
            compare(key, published.getOrDefault(key, Map.of()), worked.getOrDefault(key, Map.of()));
        }
    }

    private void compare(List<String> group, Map<String, Cell> report, Map<String, Cell> timeline) {
        Set<String> metrics = new LinkedHashSet<>(report.keySet());
        metrics.addAll(timeline.keySet());
        for (var metric : metrics) {
            var one = Optional.ofNullable(report.get(metric));
            var other = Optional.ofNullable(timeline.get(metric));
            number(metric, "count", group, count(one), count(other));
            number(metric, "value", group, value(one), value(other));
            number(metric, "inTarget", group, inTarget(one), inTarget(other));
            timing(metric, "", group, one.flatMap(Cell::calendar), other.flatMap(Cell::calendar));
            timing(
                    metric,
                    "business ",
                    group,
                    one.flatMap(Cell::business),
                    other.flatMap(Cell::business));
        }
    }

    private void timing(
            String metric,
            String which,
            List<String> group,
            Optional<Timing> report,
            Optional<Timing> timeline) {
        number(metric, which + "mean", group, of(report, Timing::mean), of(timeline, Timing::mean));
        number(
                metric,
                which + "median",
                group,
                of(report, Timing::median),
                of(timeline, Timing::median));
        number(metric, which + "p90", group, of(report, Timing::p90), of(timeline, Timing::p90));
    }

    private void number(
            String metric,
            String what,
            List<String> group,
            OptionalDouble report,
            OptionalDouble timeline) {
        if (!isSame(report, timeline)) {
            differences.add(new Difference(metric, what, group, report, timeline));
        }
    }

    private static boolean isSame(OptionalDouble one, OptionalDouble other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty();
        }
        double a = one.getAsDouble();
        double b = other.getAsDouble();
        return Math.abs(a - b) <= ROUNDING * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }

    /** A group that is missing is one in which nothing was counted. */
    private static OptionalDouble count(Optional<Cell> cell) {
        return OptionalDouble.of(cell.map(Cell::count).orElse(0L));
    }

    private static OptionalDouble value(Optional<Cell> cell) {
        return cell.map(Cell::value).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble inTarget(Optional<Cell> cell) {
        return cell.map(Cell::inTarget).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble of(Optional<Timing> timing, ToDoubleFunction<Timing> which) {
        return timing.stream().mapToDouble(which).findFirst();
    }
}
