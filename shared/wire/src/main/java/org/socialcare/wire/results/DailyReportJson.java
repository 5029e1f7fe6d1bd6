package org.socialcare.wire.results;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.metrics.DailyReport;
import org.socialcare.domain.metrics.DailyReport.OfChannel;
import org.socialcare.domain.metrics.Figure;
import org.socialcare.domain.metrics.Figure.Unit;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A day's report as JSON. */
public final class DailyReportJson {
    private static final int VERSION = 1;

    private DailyReportJson() {}

    public static Json.Obj write(DailyReport report) {
        var channels = new ArrayList<Json>();
        for (var channel : report.channels()) {
            channels.add(
                    Json.object()
                            .put("channel", channel.channel().toString())
                            .put("figures", figures(channel.figures()))
                            .build());
        }
        return Json.object()
                .put("v", VERSION)
                .put("brand", report.brand())
                .put("day", report.day().toString())
                .put("zone", report.zone().getId())
                .put("computedAt", report.computedAt().toString())
                .put("definitions", report.definitions())
                .put("figures", figures(report.figures()))
                .put("channels", channels)
                .build();
    }

    public static DailyReport read(Json document) {
        var json = Members.of(document, "report").atVersion(VERSION);
        return new DailyReport(
                json.text("brand"),
                json.parsed("day", "a date", LocalDate::parse),
                json.parsed("zone", "a time zone", ZoneId::of),
                json.instant("computedAt"),
                json.integer("definitions"),
                readFigures(json),
                json.objects("channels").stream()
                        .map(
                                channel ->
                                        new OfChannel(
                                                channel.parsed(
                                                        "channel",
                                                        "platform/account",
                                                        ChannelId::parse),
                                                readFigures(channel)))
                        .toList());
    }

    private static List<Json> figures(List<Figure> figures) {
        var items = new ArrayList<Json>();
        for (var figure : figures) {
            var item =
                    Json.object()
                            .put("id", figure.id())
                            .put("unit", figure.unit().name())
                            .put("sample", figure.sample())
                            .put("definition", figure.definition());
            figure.value()
                    .ifPresent(value -> item.put("value", new Json.Num(Double.toString(value))));
            items.add(item.build());
        }
        return items;
    }

    private static List<Figure> readFigures(Members json) {
        return json.objects("figures").stream().map(DailyReportJson::figure).toList();
    }

    private static Figure figure(Members json) {
        var value =
                json.json().get("value").isPresent()
                        ? OptionalDouble.of(json.decimal("value"))
                        : OptionalDouble.empty();
        return new Figure(
                json.text("id"),
                json.constant("unit", Unit.values()),
                value,
                json.integer("sample"),
                json.text("definition"));
    }
}
