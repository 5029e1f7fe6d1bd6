package org.socialcare.desk;

import org.socialcare.domain.metrics.Cell;
import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.metrics.Registry;
import org.socialcare.domain.metrics.Timing;
import org.socialcare.domain.reports.Report;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** All figures of a report as lines: the total, every group, and every day. */
final class FigureTable {
    static final List<String> COLUMNS =
            List.of(
                    "by",
                    "key",
                    "name",
                    "metric",
                    "unit",
                    "count",
                    "value",
                    "mean",
                    "median",
                    "p90",
                    "businessMean",
                    "businessMedian",
                    "businessP90",
                    "inTarget",
                    "previousCount",
                    "previousValue");

    private final List<List<Json>> lines = new ArrayList<>();

    private FigureTable() {}

    static List<List<Json>> lines(Report report, Brand brand) {
        var table = new FigureTable();
        table.add("total", "", "", report.total(), report.previous());
        for (var breakdown : report.breakdowns()) {
            var by = joined(breakdown.by().stream().map(Shapes::word).toList());
            for (var line : breakdown.lines()) {
                table.add(
                        by,
                        joined(keys(breakdown.by(), line.keys())),
                        joined(names(brand, breakdown.by(), line.keys())),
                        line.cells(),
                        line.previous());
            }
        }
        for (var day : report.series()) {
            day.values().forEach((metric, value) -> table.day(day.day().toString(), metric, value));
        }
        return table.lines;
    }

    private void add(
            String by,
            String key,
            String name,
            Map<String, Cell> cells,
            Map<String, Cell> previous) {
        cells.forEach(
                (metric, cell) -> {
                    var before = Optional.ofNullable(previous.get(metric));
                    var line = beginning(by, key, name, metric);
                    line.add(Json.of(cell.count()));
                    line.add(ReportView.number(cell.value()));
                    timing(line, cell.calendar());
                    timing(line, cell.business());
                    line.add(ReportView.number(cell.inTarget()));
                    line.add(before.<Json>map(it -> Json.of(it.count())).orElse(Json.Null.VALUE));
                    line.add(
                            ReportView.number(
                                    before.map(Cell::value).orElse(OptionalDouble.empty())));
                    lines.add(line);
                });
    }

    private void day(String day, String metric, OptionalDouble value) {
        var line = beginning("day", day, day, metric);
        line.add(Json.Null.VALUE);
        line.add(ReportView.number(value));
        while (line.size() < COLUMNS.size()) {
            line.add(Json.Null.VALUE);
        }
        lines.add(line);
    }

    private static List<Json> beginning(String by, String key, String name, String metric) {
        var line = new ArrayList<Json>();
        line.add(Json.of(by));
        line.add(Json.of(key));
        line.add(Json.of(name));
        line.add(Json.of(metric));
        line.add(Json.of(Registry.find(metric).map(it -> Shapes.word(it.unit())).orElse("")));
        return line;
    }

    private static void timing(List<Json> line, Optional<Timing> timing) {
        List<ToDoubleFunction<Timing>> parts = List.of(Timing::mean, Timing::median, Timing::p90);
        for (var part : parts) {
            line.add(
                    timing.<Json>map(it -> Shapes.number(part.applyAsDouble(it)))
                            .orElse(Json.Null.VALUE));
        }
    }

    private static List<String> keys(List<Dimension> by, List<String> keys) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < by.size(); i++) {
            ids.add(Keys.id(by.get(i), keys.get(i)));
        }
        return ids;
    }

    private static List<String> names(Brand brand, List<Dimension> by, List<String> keys) {
        var names = new ArrayList<String>();
        for (int i = 0; i < by.size(); i++) {
            names.add(Keys.label(brand, by.get(i), keys.get(i)));
        }
        return names;
    }

    private static String joined(List<String> parts) {
        return String.join(" / ", parts);
    }
}
