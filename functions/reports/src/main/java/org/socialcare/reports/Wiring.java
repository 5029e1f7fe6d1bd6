package org.socialcare.reports;

import org.socialcare.aws.bus.BusClient;
import org.socialcare.aws.bus.EventBridgeFacts;
import org.socialcare.aws.dynamo.DynamoReports;
import org.socialcare.aws.dynamo.DynamoSettings;
import org.socialcare.aws.dynamo.DynamoTicketFacts;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.domain.ports.KeepReport.KeptReport;
import org.socialcare.wire.facts.FindingJson;

import java.time.Duration;
import java.util.List;

/** Puts the reports together from their environment. */
final class Wiring {
    private static final Duration SETTINGS_FRESH = Duration.ofSeconds(30);

    private Wiring() {}

    /** What the handler works with. */
    record Wired(TicketLedger ledger, Publisher publisher) {}

    static Wired wired(Surroundings around) {
        var settings = around.settings();
        var table = settings.text("FACTS_TABLE");
        var brandTable = settings.text("SETTINGS_TABLE");
        var bus = settings.text("BUS_NAME");
        settings.orFail();
        var clients = around.clients().get();
        var dynamo = clients.dynamo();
        var clock = around.clock();
        var brands = new DynamoSettings(dynamo, brandTable, SETTINGS_FRESH, clock);
        var ticketFacts = new DynamoTicketFacts(dynamo, table);
        var facts = new EventBridgeFacts(BusClient.of(clients), bus);
        var publisher =
                new Publisher(
                        brands,
                        ticketFacts,
                        new DynamoReports(dynamo, table),
                        report -> publish(facts, report),
                        clock);
        return new Wired(new TicketLedger(ticketFacts, brands), publisher);
    }

    private static void publish(EventBridgeFacts facts, KeptReport report) {
        if (!facts.publish(List.of(FindingJson.published(report))).isEmpty()) {
            throw new IllegalStateException("the bus did not take a report");
        }
    }
}
