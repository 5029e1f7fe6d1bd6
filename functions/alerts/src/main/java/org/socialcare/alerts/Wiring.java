package org.socialcare.alerts;

import org.socialcare.aws.bus.BusClient;
import org.socialcare.aws.bus.EventBridgeFacts;
import org.socialcare.aws.dynamo.DynamoAlertPlans;
import org.socialcare.aws.dynamo.DynamoAlerts;
import org.socialcare.aws.dynamo.DynamoBaselines;
import org.socialcare.aws.dynamo.DynamoSettings;
import org.socialcare.aws.dynamo.DynamoSignals;
import org.socialcare.aws.dynamo.DynamoTimeline;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.wire.facts.Fact;

import java.time.Duration;
import java.util.List;

/** Puts the alerts together from their environment. */
final class Wiring {
    private static final Duration SETTINGS_FRESH = Duration.ofSeconds(30);

    private Wiring() {}

    /** What the handler works with. */
    record Wired(Signals signals, Look look) {}

    static Wired wired(Surroundings around) {
        var settings = around.settings();
        var table = settings.text("SIGNALS_TABLE");
        var brandsTable = settings.text("SETTINGS_TABLE");
        var conversations = settings.text("CONVERSATIONS_TABLE");
        var busName = settings.text("BUS_NAME");
        settings.orFail();
        var clients = around.clients().get();
        var dynamo = clients.dynamo();
        var clock = around.clock();
        var counters = new DynamoSignals(dynamo, table);
        var baselines = new DynamoBaselines(dynamo, table, clock);
        var alerts = new DynamoAlerts(dynamo, table);
        var brands = new DynamoSettings(dynamo, brandsTable, SETTINGS_FRESH, clock);
        var plans = new DynamoAlertPlans(brands, SETTINGS_FRESH, clock);
        var timeline = new DynamoTimeline(dynamo, conversations);
        var facts = new EventBridgeFacts(BusClient.of(clients), busName);
        Bus bus = fact -> publish(facts, fact);
        var raising = new Raising(new Gathering(counters, timeline), alerts, alerts, bus, clock);
        return new Wired(
                new Signals(counters, plans, clock),
                new Look(
                        brands,
                        baselines,
                        new Judging(counters, plans, baselines, raising),
                        new Climbing(alerts, alerts, alerts, bus),
                        clock));
    }

    private static void publish(EventBridgeFacts facts, Fact fact) {
        if (!facts.publish(List.of(fact)).isEmpty()) {
            throw new IllegalStateException("the bus did not take " + fact.type());
        }
    }
}
