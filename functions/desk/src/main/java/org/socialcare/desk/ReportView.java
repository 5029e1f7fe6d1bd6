package org.socialcare.desk;

import org.socialcare.domain.metrics.DailyReport;
import org.socialcare.domain.metrics.Figure;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;

/** A day's report. */
final class ReportView {
    private ReportView() {}

    static Json of(DailyReport report, Brand brand, boolean published) {
        var figures = new ArrayList<Json>();
        report.figures().forEach(figure -> figures.add(figure(figure)));
        var channels = new ArrayList<Json>();
        report.channels().forEach(channel -> channels.add(channel(channel, brand)));
        return Json.object()
                .put("day", report.day().toString())
                .put("zone", report.zone().getId())
                .put("final", published)
                .put("computedAt", report.computedAt().toString())
                .put("definitions", report.definitions())
                .put("figures", figures)
                .put("channels", channels)
                .build();
    }

    private static Json figure(Figure figure) {
        return Json.object()
                .put("id", figure.id())
                .put("unit", Shapes.word(figure.unit()))
                .put("value", value(figure))
                .put("sample", figure.sample())
                .put("definition", figure.definition())
                .build();
    }

    private static Json channel(DailyReport.OfChannel channel, Brand brand) {
        var values = Json.object();
        channel.figures().forEach(figure -> values.put(figure.id(), value(figure)));
        return Json.object()
                .put("channel", Shapes.channel(brand, channel.channel()))
                .put("values", values.build())
                .build();
    }

    private static Json value(Figure figure) {
        return figure.value().isPresent()
                ? Shapes.number(figure.value().getAsDouble())
                : Json.Null.VALUE;
    }
}
