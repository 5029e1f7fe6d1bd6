package org.socialcare.wire.results;

import org.socialcare.domain.alerts.Alert;
import org.socialcare.domain.alerts.Alert.Acknowledgement;
import org.socialcare.domain.alerts.Alert.Severity;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

import java.util.Optional;

/** An alert as JSON. */
public final class AlertJson {
    private static final int VERSION = 1;

    private AlertJson() {}

    public static Json.Obj write(Alert alert) {
        var json =
                Json.object()
                        .put("v", VERSION)
                        .put("id", alert.id())
                        .put("brand", alert.brand())
                        .put("channel", alert.channel().toString())
                        .put("indicator", alert.indicator())
                        .put("severity", alert.severity().name())
                        .put("at", alert.at().toString())
                        .put("value", new Json.Num(Double.toString(alert.value())))
                        .put("threshold", new Json.Num(Double.toString(alert.threshold())))
                        .put("count", alert.count())
                        .put("period", alert.period().toString());
        alert.acknowledged()
                .ifPresent(
                        taken ->
                                json.put(
                                        "acknowledged",
                                        Json.object()
                                                .put("by", taken.by())
                                                .put("at", taken.at().toString())
                                                .build()));
        return json.build();
    }

    public static Alert read(Json document) {
        var json = Members.of(document, "alert").atVersion(VERSION);
        Optional<Acknowledgement> taken =
                json.maybeObject("acknowledged")
                        .map(by -> new Acknowledgement(by.text("by"), by.instant("at")));
        return new Alert(
                json.text("id"),
                json.text("brand"),
                json.parsed("channel", "platform/account", ChannelId::parse),
                json.text("indicator"),
                json.constant("severity", Severity.values()),
                json.instant("at"),
                json.decimal("value"),
                json.decimal("threshold"),
                json.number("count"),
                json.duration("period"),
                taken);
    }
}
