package org.socialcare.wire.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.reports.Period;
import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.reports.Rhythm;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.SomeReport;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.ShapeProblem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

class ReportJsonTest {
    @Test
    void a_report_is_read_back_whole() {
        var report = SomeReport.report();

        assertThat(ReportJson.read(wired(ReportJson.write(report)))).isEqualTo(report);
    }

    @Test
    void an_order_is_read_back_whole() {
        var order =
                new ReportOrder(
                        "2026-03-02.asked.0a",
                        "mosaic",
                        "",
                        "",
                        Set.of(Some.channelId(), Some.channel("wechat").id()),
                        Rhythm.CUSTOM,
                        Period.day(SomeReport.DAY),
                        List.of("opened", "backlog"),
                        List.of(List.of(Dimension.CHANNEL, Dimension.AGENT)),
                        "lin",
                        Some.NOW);

        assertThat(OrderJson.read(wired(OrderJson.write(order)))).isEqualTo(order);
        assertThat(OrderJson.read(wired(OrderJson.write(SomeReport.order()))))
                .isEqualTo(SomeReport.order());
    }

    @Test
    void an_order_that_cannot_be_is_refused_by_its_shape() {
        var endless = new LinkedHashMap<>(OrderJson.write(SomeReport.order()).members());
        endless.put("first", Json.of("1999-01-01"));

        assertThatThrownBy(() -> OrderJson.read(new Json.Obj(endless)))
                .isInstanceOf(ShapeProblem.class);
    }

    private static Json wired(Json json) {
        return JsonReader.read(JsonWriter.write(json));
    }
}
