package org.socialcare.wire.facts;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.ports.KeepAlert.KeptAlert;
import org.socialcare.wire.json.Json;

/** Makes facts of what was found in many conversations rather than in one. */
public final class FindingJson {
    private static final int VERSION = 1;

    private FindingJson() {}

    /** An alert was raised. */
    public static Fact raised(KeptAlert alert) {
        String id = "alert#" + alert.id();
        return new Fact(
                "AlertRaised",
                id,
                Json.object()
                        .put("v", VERSION)
                        .put("id", id)
                        .put("brand", alert.brand())
                        .put("channel", alert.channel().toString())
                        .put(
                                "alert",
                                Json.object()
                                        .put("id", alert.id())
                                        .put("at", alert.at().toString())
                                        .put("indicator", alert.indicator())
                                        .put("severity", alert.severity())
                                        .put("value", decimal(alert.value()))
                                        .put("threshold", decimal(alert.threshold()))
                                        .put("count", alert.count())
                                        .put("period", alert.period().toString())
                                        .put(
                                                "evidence",
                                                Json.texts(
                                                        alert.evidence().stream()
                                                                .map(ConversationId::text)
                                                                .toList()))
                                        .build())
                        .build());
    }

    private static Json decimal(double value) {
        return new Json.Num(Double.toString(value));
    }
}
