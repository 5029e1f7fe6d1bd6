package org.socialcare.wire.facts;

import org.socialcare.domain.alerts.Alert;
import org.socialcare.domain.alerts.KeptAlert;
import org.socialcare.domain.alerts.Rung;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.wire.alerts.AlertJson;
import org.socialcare.wire.conversation.Names;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.time.Instant;

/** Makes facts of what becomes of an alert; the same happening is the same fact however often. */
public final class AlertFactJson {
    private static final int VERSION = 1;

    private AlertFactJson() {}

    /** Something is worth waking someone. */
    public static Fact raised(Alert alert) {
        return fact("AlertRaised", "", alert, AlertJson.write(alert));
    }

    /** Nobody has taken it on in time: the next are told. */
    public static Fact escalated(Alert alert, Rung rung) {
        return fact(
                "AlertEscalated",
                "#" + rung.step(),
                alert,
                AlertJson.write(alert)
                        .put("step", rung.step())
                        .put("targets", Names.sorted(rung.targets())));
    }

    /** Somebody has taken it on. */
    public static Fact acknowledged(Alert alert, KeptAlert.Acknowledged by) {
        return fact(
                "AlertAcknowledged",
                "#acknowledged",
                alert,
                AlertJson.write(alert)
                        .put("acknowledgedBy", by.by())
                        .put("acknowledgedAt", by.at().toString()));
    }

    /** The figure is back. */
    public static Fact over(Alert alert, Instant at) {
        return fact(
                "AlertOver", "#over", alert, AlertJson.write(alert).put("overAt", at.toString()));
    }

    private static Fact fact(String type, String part, Alert alert, JsonObject document) {
        String id = "alert#" + alert.id() + part;
        return new Fact(
                type,
                id,
                Json.object()
                        .put("v", VERSION)
                        .put("id", id)
                        .put("brand", alert.brand())
                        .put("channel", alert.channel().map(ChannelId::toString))
                        .put("alert", document.build())
                        .build());
    }
}
