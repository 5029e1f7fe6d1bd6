package org.socialcare.domain.reports;

import org.socialcare.domain.metrics.Answer;
import org.socialcare.domain.metrics.Cell;
import org.socialcare.domain.reports.Report.Breakdown;
import org.socialcare.domain.reports.Report.Day;
import org.socialcare.domain.reports.Report.Line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Puts answers side by side: a period with the one before it, and days into a row. */
final class Assembling {
    private Assembling() {}

    /**
     * Every breakdown, with the same group of the period before beside each group.
     *
     * @param period the total's answer, then each breakdown's
     * @param before the same of the period before
     */
    static List<Breakdown> breakdowns(List<Answer> period, List<Answer> before) {
        var breakdowns = new ArrayList<Breakdown>();
        for (int i = 1; i < period.size(); i++) {
            var answer = period.get(i);
            breakdowns.add(
                    new Breakdown(answer.question().by(), lines(answer, cells(before.get(i)))));
        }
        return breakdowns;
    }

    static List<Day> days(List<Answer> days) {
        var series = new ArrayList<Day>();
        for (var answer : days) {
            var values = new LinkedHashMap<String, OptionalDouble>();
            answer.total().forEach((metric, cell) -> values.put(metric, cell.value()));
            series.add(new Day(answer.question().span().first(), values));
        }
        return series;
    }

    /** The groups of an answer by their keys. */
    static Map<List<String>, Map<String, Cell>> cells(Answer answer) {
        var cells = new LinkedHashMap<List<String>, Map<String, Cell>>();
        answer.groups().forEach(group -> cells.put(group.keys(), group.cells()));
        return cells;
    }

    private static List<Line> lines(Answer answer, Map<List<String>, Map<String, Cell>> before) {
        var lines = new ArrayList<Line>();
        for (var group : answer.groups()) {
            lines.add(
                    new Line(
                            group.keys(),
                            group.cells(),
                            before.getOrDefault(group.keys(), Map.of())));
        }
        return lines;
    }
}
