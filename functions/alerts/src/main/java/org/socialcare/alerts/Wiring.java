package org.socialcare.alerts;

import org.socialcare.aws.bus.BusClient;
import org.socialcare.aws.bus.EventBridgeFacts;
import org.socialcare.aws.dynamo.DynamoAlerts;
import org.socialcare.aws.dynamo.DynamoSettings;
import org.socialcare.aws.dynamo.DynamoSignals;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.domain.ports.KeepAlert.KeptAlert;
import org.socialcare.wire.facts.FindingJson;

import java.time.Duration;
import java.util.List;

/** Puts the alerts together from their environment. */
final class Wiring {
    private static final Duration SETTINGS_FRESH = Duration.ofSeconds(30);

    private Wiring() {}

    /** What the handler works with. */
    record Wired(Signals signals, Watch watch) {}

    static Wired wired(Surroundings around) {
        var settings = around.settings();
        var table = settings.text("SIGNALS_TABLE");
        var brands = settings.text("SETTINGS_TABLE");
        var bus = settings.text("BUS_NAME");
        settings.orFail();
        var clients = around.clients().get();
        var dynamo = clients.dynamo();
        var clock = around.clock();
        var counters = new DynamoSignals(dynamo, table, clock);
        var facts = new EventBridgeFacts(BusClient.of(clients), bus);
        var alerts = new DynamoAlerts(dynamo, table);
        var watch =
                new Watch(
                        new DynamoSettings(dynamo, brands, SETTINGS_FRESH, clock),
                        counters,
                        alerts,
                        alerts,
                        alert -> publish(facts, alert),
                        clock);
        return new Wired(new Signals(counters), watch);
    }

    private static void publish(EventBridgeFacts facts, KeptAlert alert) {
        if (!facts.publish(List.of(FindingJson.raised(alert))).isEmpty()) {
            throw new IllegalStateException("the bus did not take an alert");
        }
    }
}
