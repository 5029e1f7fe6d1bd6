package org.socialcare.wire.facts;

import org.jspecify.annotations.Nullable;
import org.socialcare.domain.metrics.Cell;
import org.socialcare.domain.metrics.Metric;
import org.socialcare.domain.metrics.Registry;
import org.socialcare.domain.reports.Report;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Makes a fact of a report that is there to be read, with the figures worth a glance. */
public final class ReportPublishedJson {
    private static final int VERSION = 2;
    private static final int MOST_HIGHLIGHTS = 5;

    private ReportPublishedJson() {}

    /** The same fact whenever the same report is published again. */
    public static Fact of(Report report) {
        var order = report.order();
        String id = "report#" + order.brand() + "#" + order.id();
        return new Fact(
                "ReportPublished",
                id,
                Json.object()
                        .put("v", VERSION)
                        .put("id", id)
                        .put("brand", order.brand())
                        .put("report", report(report))
                        .build());
    }

    private static Json report(Report report) {
        var order = report.order();
        return Json.object()
                .put("id", order.id())
                .put("pack", order.pack())
                .putUnlessEmpty("campaign", order.campaign())
                .put("rhythm", order.rhythm().word())
                .put("first", order.period().first().toString())
                .put("last", order.period().last().toString())
                .put("complete", report.complete())
                .put("computedAt", report.computedAt().toString())
                .put("definitions", report.definitions())
                .put("selfCheck", report.selfCheck().verdict().name().toLowerCase(Locale.ROOT))
                .put("highlights", highlights(report))
                .build();
    }

    /** The pack's first metrics of which there is anything to tell. */
    private static List<Json> highlights(Report report) {
        List<Json> highlights = new ArrayList<>();
        for (var metric : report.order().metrics()) {
            var value = value(report.total().get(metric));
            if (value.isPresent() && highlights.size() < MOST_HIGHLIGHTS) {
                Registry.find(metric)
                        .map(known -> highlight(known, value.getAsDouble(), report))
                        .ifPresent(highlights::add);
            }
        }
        return highlights;
    }

    private static Json highlight(Metric metric, double value, Report report) {
        var json =
                Json.object()
                        .put("metric", metric.id())
                        .put("unit", metric.unit().name().toLowerCase(Locale.ROOT))
                        .put("value", number(value));
        value(report.previous().get(metric.id()))
                .ifPresent(before -> json.put("before", number(before)));
        return json.build();
    }

    private static OptionalDouble value(@Nullable Cell cell) {
        return cell == null ? OptionalDouble.empty() : cell.value();
    }

    private static Json number(double value) {
        return new Json.Num(Double.toString(value));
    }
}
