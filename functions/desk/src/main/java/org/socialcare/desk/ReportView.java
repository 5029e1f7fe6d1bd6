package org.socialcare.desk;

import org.socialcare.domain.metrics.Cell;
import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.metrics.Timing;
import org.socialcare.domain.reports.Cost;
import org.socialcare.domain.reports.Report;
import org.socialcare.domain.reports.Report.Breakdown;
import org.socialcare.domain.reports.Report.Day;
import org.socialcare.domain.reports.SelfCheck;
import org.socialcare.domain.reports.Theme;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A report with names for its keys. */
final class ReportView {
    private final Report report;
    private final Brand brand;

    ReportView(Report report, Brand brand) {
        this.report = report;
        this.brand = brand;
    }

    Json json() {
        return RunView.about(report.order())
                .put(
                        "before",
                        Json.object()
                                .put("first", report.before().first().toString())
                                .put("last", report.before().last().toString())
                                .build())
                .put("zone", report.zone().getId())
                .put("state", "done")
                .put("complete", report.complete())
                .put("computedAt", report.computedAt().toString())
                .put("definitions", report.definitions())
                .put("selfCheck", selfCheck(report.selfCheck()))
                .put("metrics", Json.texts(report.order().metrics()))
                .put("total", cells(report.total()))
                .put("previous", cells(report.previous()))
                .put("groups", report.breakdowns().stream().map(this::group).toList())
                .put("series", report.series().stream().map(ReportView::day).toList())
                .put("themes", report.themes().stream().map(this::theme).toList())
                .put("cost", report.cost().map(ReportView::cost).orElse(Json.Null.VALUE))
                .put("standings", standings())
                .build();
    }

    private List<Json> standings() {
        return report.standings().stream().map(it -> GoalView.standing(it, brand)).toList();
    }

    private Json group(Breakdown breakdown) {
        var rows = new ArrayList<Json>();
        for (var line : breakdown.lines()) {
            var keys = new ArrayList<Json>();
            for (int i = 0; i < line.keys().size(); i++) {
                keys.add(Keys.json(brand, breakdown.by().get(i), line.keys().get(i)));
            }
            rows.add(
                    Json.object()
                            .put("keys", keys)
                            .put("cells", cells(line.cells()))
                            .put("previous", cells(line.previous()))
                            .build());
        }
        return Json.object().put("by", Keys.words(breakdown.by())).put("rows", rows).build();
    }

    private Json theme(Theme theme) {
        return Json.object()
                .put("category", Keys.id(Dimension.CATEGORY, theme.category()))
                .put("channel", Keys.json(brand, Dimension.CHANNEL, theme.channel()))
                .put("count", theme.count())
                .put("before", theme.before())
                .build();
    }

    private static Json day(Day day) {
        var values = Json.object();
        day.values().forEach((metric, value) -> values.put(metric, number(value)));
        return Json.object().put("day", day.day().toString()).put("values", values.build()).build();
    }

    private static Json cost(Cost cost) {
        return Json.object()
                .put("currency", cost.currency().getCurrencyCode())
                .put("total", amount(cost.total()))
                .put("solved", cost.solved())
                .put("perSolved", cost.perSolved().map(ReportView::amount).orElse(Json.Null.VALUE))
                .build();
    }

    private static Json amount(BigDecimal amount) {
        return new Json.Num(amount.toPlainString());
    }

    private static Json selfCheck(SelfCheck check) {
        var differences = new ArrayList<Json>();
        for (var difference : check.differences()) {
            differences.add(
                    Json.object()
                            .put("metric", difference.metric())
                            .put("what", difference.what())
                            .put("group", Json.texts(difference.group()))
                            .put("report", number(difference.report()))
                            .put("timeline", number(difference.timeline()))
                            .build());
        }
        return Json.object()
                .put("state", Shapes.word(check.verdict()))
                .put("conversations", check.conversations())
                .put("differences", differences)
                .build();
    }

    private static Json cells(Map<String, Cell> cells) {
        var json = Json.object();
        cells.forEach((metric, cell) -> json.put(metric, cell(cell)));
        return json.build();
    }

    private static Json cell(Cell cell) {
        var json = Json.object().put("count", cell.count()).put("value", number(cell.value()));
        timing(json, cell.calendar(), "mean", "median", "p90");
        timing(json, cell.business(), "businessMean", "businessMedian", "businessP90");
        return json.put("inTarget", number(cell.inTarget())).build();
    }

    private static void timing(
            JsonObject json, Optional<Timing> timing, String mean, String median, String p90) {
        timing.ifPresent(
                it ->
                        json.put(mean, Shapes.number(it.mean()))
                                .put(median, Shapes.number(it.median()))
                                .put(p90, Shapes.number(it.p90())));
    }

    static Json number(OptionalDouble value) {
        return value.isPresent() ? Shapes.number(value.getAsDouble()) : Json.Null.VALUE;
    }
}
