package org.socialcare.desk;

import org.socialcare.domain.ports.ReadRuns.Run;
import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.reports.Rhythm;
import org.socialcare.domain.reports.RunState;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.time.Duration;
import java.time.Instant;

/** How far a report has come, without its figures. */
final class RunView {
    /** Every attempt at computing a report is over by then, and whoever waits should know. */
    private static final Duration OVERDUE = Duration.ofHours(2);

    private RunView() {}

    /** A line of the list. */
    static Json line(Run run, Instant now) {
        var json = about(run.order());
        state(json, run, now);
        return json.build();
    }

    /** What can be said of a report that is not there to be read. */
    static Json unfinished(Run run, Brand brand, Instant now) {
        var order = run.order();
        var before = Rhythm.before(order.period());
        var json =
                about(order)
                        .put(
                                "before",
                                Json.object()
                                        .put("first", before.first().toString())
                                        .put("last", before.last().toString())
                                        .build())
                        .put("zone", brand.zone().getId())
                        .put("metrics", Json.texts(order.metrics()));
        state(json, run, now);
        return json.build();
    }

    /** Which report it is. */
    static JsonObject about(ReportOrder order) {
        return Json.object()
                .put("id", order.id())
                .put("pack", textOrNull(order.pack()))
                .put("campaign", textOrNull(order.campaign()))
                .put("rhythm", order.rhythm().word())
                .put("first", order.period().first().toString())
                .put("last", order.period().last().toString());
    }

    private static void state(JsonObject json, Run run, Instant now) {
        switch (run.state()) {
            case RunState.Done done ->
                    json.put("state", "done")
                            .put("complete", done.complete())
                            .put("computedAt", done.computedAt().toString())
                            .put("selfCheck", Shapes.word(done.selfCheck()));
            case RunState.Failed failed -> failed(json, failed.reason());
            case RunState.Running _ -> {
                if (run.order().orderedAt().plus(OVERDUE).isBefore(now)) {
                    failed(json, "overdue");
                } else {
                    json.put("state", "running");
                }
            }
        }
    }

    private static void failed(JsonObject json, String reason) {
        json.put("state", "failed").put("reason", reason);
    }

    private static Json textOrNull(String text) {
        return text.isEmpty() ? Json.Null.VALUE : Json.of(text);
    }
}
