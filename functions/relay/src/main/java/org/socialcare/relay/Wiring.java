package org.socialcare.relay;

import org.socialcare.aws.bus.BusClient;
import org.socialcare.aws.bus.EventBridgeFacts;
import org.socialcare.aws.start.Surroundings;

/** Puts the relay together from its environment. */
final class Wiring {
    private Wiring() {}

    static Relay relay(Surroundings around) {
        var settings = around.settings();
        var bus = settings.text("BUS_NAME");
        settings.orFail();
        var facts = new EventBridgeFacts(BusClient.of(around.clients().get()), bus);
        return new Relay(facts::publish);
    }
}
