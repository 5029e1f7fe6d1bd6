package org.socialcare.wire.results;

import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.reports.Report;
import org.socialcare.domain.reports.Report.Breakdown;
import org.socialcare.domain.reports.Report.Day;
import org.socialcare.domain.reports.Report.Line;
import org.socialcare.domain.reports.Theme;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;

/** A report as it is kept. */
public final class ReportJson {
    private static final int VERSION = 1;

    private ReportJson() {}

    public static Json.Obj write(Report report) {
        var json =
                Json.object()
                        .put("v", VERSION)
                        .put("order", OrderJson.write(report.order()))
                        .put("zone", report.zone().getId())
                        .put("before", before(report))
                        .put("computedAt", report.computedAt().toString())
                        .put("complete", report.complete())
                        .put("definitions", report.definitions())
                        .put("selfCheck", SelfCheckJson.write(report.selfCheck()))
                        .put("total", CellJson.write(report.total()))
                        .put("previous", CellJson.write(report.previous()))
                        .put("groups", report.breakdowns().stream().map(ReportJson::group).toList())
                        .put("series", report.series().stream().map(ReportJson::day).toList())
                        .put("themes", report.themes().stream().map(ReportJson::theme).toList());
        report.cost().ifPresent(cost -> json.put("cost", CostJson.write(cost)));
        if (!report.standings().isEmpty()) {
            json.put("standings", report.standings().stream().map(StandingJson::write).toList());
        }
        return json.build();
    }

    public static Report read(Json document) {
        var json = Members.of(document, "report").atVersion(VERSION);
        return new Report(
                OrderJson.read(json.object("order").json()),
                json.parsed("zone", "a time zone", ZoneId::of),
                OrderJson.period(json.object("before")),
                json.instant("computedAt"),
                json.flag("complete"),
                json.integer("definitions"),
                SelfCheckJson.read(json.object("selfCheck")),
                CellJson.read(json.object("total")),
                CellJson.read(json.object("previous")),
                json.objects("groups").stream().map(ReportJson::readGroup).toList(),
                json.objects("series").stream().map(ReportJson::readDay).toList(),
                json.objects("themes").stream().map(ReportJson::readTheme).toList(),
                json.maybeObject("cost").map(CostJson::read),
                json.objectsOrNone("standings").stream().map(StandingJson::read).toList());
    }

    private static Json before(Report report) {
        return Json.object()
                .put("first", report.before().first().toString())
                .put("last", report.before().last().toString())
                .build();
    }

    private static Json group(Breakdown breakdown) {
        var lines = new ArrayList<Json>();
        for (var line : breakdown.lines()) {
            lines.add(
                    Json.object()
                            .put("keys", Json.texts(line.keys()))
                            .put("cells", CellJson.write(line.cells()))
                            .put("previous", CellJson.write(line.previous()))
                            .build());
        }
        return Json.object()
                .put("by", OrderJson.dimensions(breakdown.by()))
                .put("lines", lines)
                .build();
    }

    private static Breakdown readGroup(Members json) {
        return new Breakdown(
                json.constants("by", Dimension.values()),
                json.objects("lines").stream()
                        .map(
                                line ->
                                        new Line(
                                                line.texts("keys"),
                                                CellJson.read(line.object("cells")),
                                                CellJson.read(line.object("previous"))))
                        .toList());
    }

    private static Json day(Day day) {
        var values = Json.object();
        day.values().forEach((metric, value) -> CellJson.put(values, metric, value));
        return Json.object()
                .put("day", day.day().toString())
                .put("values", values.build())
                .put("none", Json.texts(empty(day)))
                .build();
    }

    private static List<String> empty(Day day) {
        return day.values().entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(entry -> entry.getKey())
                .toList();
    }

    private static Day readDay(Members json) {
        var values = new LinkedHashMap<String, OptionalDouble>();
        var known = json.object("values");
        for (var metric : known.json().members().keySet()) {
            values.put(metric, OptionalDouble.of(known.decimal(metric)));
        }
        json.texts("none").forEach(metric -> values.put(metric, OptionalDouble.empty()));
        return new Day(json.parsed("day", "a day", LocalDate::parse), values);
    }

    private static Json theme(Theme theme) {
        return Json.object()
                .put("category", theme.category())
                .put("channel", theme.channel())
                .put("count", theme.count())
                .put("before", theme.before())
                .build();
    }

    private static Theme readTheme(Members json) {
        return new Theme(
                json.text("category"),
                json.text("channel"),
                json.number("count"),
                json.number("before"));
    }
}
