package org.socialcare.routing;

import org.socialcare.wire.facts.FactJson;
import org.socialcare.wire.facts.LookOnJson;
import org.socialcare.wire.facts.PresenceChangedJson;

/** Which brand a message of the assignments queue is about. */
final class Bell {
    private Bell() {}

    static String brand(String body) {
        return LookOnJson.read(body)
                .or(
                        () ->
                                PresenceChangedJson.read(body)
                                        .map(PresenceChangedJson.PresenceChanged::brand))
                .orElseGet(() -> FactJson.fromBus(body).brand());
    }
}
