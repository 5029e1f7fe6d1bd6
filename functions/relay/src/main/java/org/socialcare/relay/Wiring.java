package org.socialcare.relay;

import org.socialcare.aws.bus.BusClient;
import org.socialcare.aws.bus.EventBridgeFacts;
import org.socialcare.aws.start.Clients;
import org.socialcare.aws.start.Settings;

import java.util.Map;

/** Puts the relay together from its environment. */
final class Wiring {
    private Wiring() {}

    static Relay relay(Map<String, String> environment) {
        var settings = new Settings(environment);
        var bus = settings.text("BUS_NAME");
        settings.orFail();
        var facts = new EventBridgeFacts(BusClient.of(Clients.from(environment)), bus);
        return new Relay(facts::publish);
    }
}
