package org.socialcare.desk;

import org.socialcare.domain.alerts.Alert;
import org.socialcare.domain.alerts.Chart;
import org.socialcare.domain.alerts.Evidence;
import org.socialcare.domain.alerts.KeptAlert;
import org.socialcare.domain.alerts.Rung;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** An alert, what it rests on and what became of it. */
final class AlertView {
    private AlertView() {}

    static Json of(KeptAlert kept, Brand brand) {
        var alert = kept.alert();
        var taken = kept.acknowledged();
        return Json.object()
                .put("id", OpaqueId.write(alert.id()))
                .put("at", alert.at().toString())
                .put("indicator", alert.indicator().word())
                .put(
                        "channel",
                        alert.channel()
                                .map(id -> Shapes.channel(brand, id))
                                .orElse(Json.Null.VALUE))
                .put("subject", Shapes.text(alert.subject().map(Alert.Subject::label)))
                .put("level", Shapes.word(alert.level()))
                .put("unit", alert.indicator().unit().word())
                .put("value", Shapes.number(alert.value()))
                .put("baseline", Shapes.number(alert.baseline()))
                .put("threshold", Shapes.number(alert.threshold()))
                .put("count", alert.count())
                .put("period", alert.period().toString())
                .put("state", state(kept))
                .put("acknowledgedBy", Shapes.agent(brand, taken.map(KeptAlert.Acknowledged::by)))
                .put("acknowledgedAt", Shapes.instant(taken.map(KeptAlert.Acknowledged::at)))
                .put("overAt", Shapes.instant(kept.overAt()))
                .put("escalations", escalations(kept.escalations()))
                .put("nextEscalation", Shapes.instant(kept.next().map(Rung::at)))
                .put("examples", examples(alert.evidence()))
                .put("news", news(alert.evidence()))
                .put(
                        "evidence",
                        Json.texts(
                                alert.evidence().conversations().stream()
                                        .map(id -> id.text())
                                        .toList()))
                .build();
    }

    /** Expected and threshold are those under which the alert was raised. */
    static Json chart(Alert alert, List<Chart.Point> points, Instant from, Instant to) {
        var drawn = new ArrayList<Json>();
        for (var point : points) {
            drawn.add(
                    Json.object()
                            .put("at", point.at().toString())
                            .put("value", maybe(point.value()))
                            .put("expected", Shapes.number(alert.baseline()))
                            .put("threshold", Shapes.number(alert.threshold()))
                            .build());
        }
        return Json.object()
                .put("unit", alert.indicator().unit().word())
                .put("from", from.toString())
                .put("to", to.toString())
                .put("raisedAt", alert.at().toString())
                .put("points", drawn)
                .build();
    }

    private static Json maybe(OptionalDouble value) {
        return value.isPresent() ? Shapes.number(value.getAsDouble()) : Json.Null.VALUE;
    }

    private static String state(KeptAlert kept) {
        if (kept.overAt().isPresent()) {
            return "over";
        }
        return kept.acknowledged().isPresent() ? "acknowledged" : "open";
    }

    private static List<Json> escalations(List<Rung> taken) {
        var escalations = new ArrayList<Json>();
        for (var rung : taken) {
            escalations.add(
                    Json.object()
                            .put("step", rung.step())
                            .put("at", rung.at().toString())
                            .put("targets", Json.texts(rung.targets().stream().sorted().toList()))
                            .build());
        }
        return escalations;
    }

    private static List<Json> examples(Evidence evidence) {
        var examples = new ArrayList<Json>();
        for (var example : evidence.examples()) {
            examples.add(
                    Json.object()
                            .put("conversation", example.conversation().text())
                            .put("text", example.text())
                            .build());
        }
        return examples;
    }

    private static List<Json> news(Evidence evidence) {
        var news = new ArrayList<Json>();
        for (var one : evidence.news()) {
            news.add(
                    Json.object()
                            .put("kind", Shapes.word(one.kind()))
                            .put("label", one.label())
                            .put("share", Shapes.number(one.share()))
                            .build());
        }
        return news;
    }
}
