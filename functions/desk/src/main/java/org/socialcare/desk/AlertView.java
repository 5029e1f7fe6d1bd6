package org.socialcare.desk;

import org.socialcare.domain.ports.KeepAlert.KeptAlert;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.Json;

/** An alert. */
final class AlertView {
    private AlertView() {}

    static Json of(KeptAlert alert, Brand brand) {
        var taken = alert.acknowledged();
        return Json.object()
                .put("id", OpaqueId.write(alert.id()))
                .put("at", alert.at().toString())
                .put("indicator", alert.indicator().replace('-', '_'))
                .put("channel", Shapes.channel(brand, alert.channel()))
                .put("severity", alert.severity())
                .put("unit", alert.indicator().endsWith("-share") ? "share" : "count")
                .put("value", Shapes.number(alert.value()))
                .put("threshold", Shapes.number(alert.threshold()))
                .put("count", alert.count())
                .put("period", alert.period().toString())
                .put("state", state(alert))
                .put("acknowledgedBy", Shapes.agent(brand, taken.map(KeptAlert.Acknowledged::by)))
                .put("acknowledgedAt", Shapes.instant(taken.map(KeptAlert.Acknowledged::at)))
                .put("evidence", Json.texts(alert.evidence().stream().map(c -> c.text()).toList()))
                .build();
    }

    private static String state(KeptAlert alert) {
        if (alert.acknowledged().isPresent()) {
            return "acknowledged";
        }
        return alert.overAt().isPresent() ? "over" : "open";
    }
}
