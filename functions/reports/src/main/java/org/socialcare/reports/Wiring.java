package org.socialcare.reports;

import org.socialcare.aws.bus.BusClient;
import org.socialcare.aws.bus.EventBridgeFacts;
import org.socialcare.aws.dynamo.DynamoAlerts;
import org.socialcare.aws.dynamo.DynamoArrivals;
import org.socialcare.aws.dynamo.DynamoCursor;
import org.socialcare.aws.dynamo.DynamoCustomers;
import org.socialcare.aws.dynamo.DynamoDayCounts;
import org.socialcare.aws.dynamo.DynamoRounds;
import org.socialcare.aws.dynamo.DynamoRuns;
import org.socialcare.aws.dynamo.DynamoSettings;
import org.socialcare.aws.dynamo.DynamoTicketFacts;
import org.socialcare.aws.dynamo.DynamoTimeline;
import org.socialcare.aws.dynamo.DynamoToldGaps;
import org.socialcare.aws.dynamo.DynamoWaits;
import org.socialcare.aws.queue.SqsOrderReport;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.domain.kpi.DayCounts;
import org.socialcare.domain.metrics.Stories;

import java.time.Duration;

/** Puts the reports together from their environment. */
final class Wiring {
    private static final Duration SETTINGS_FRESH = Duration.ofSeconds(30);

    private Wiring() {}

    /** What the handler works with. */
    record Wired(
            TicketLedger ledger,
            RoundLedger rounds,
            WaitLedger waits,
            Runner runner,
            Planner planner,
            DayCounting counting) {}

    static Wired wired(Surroundings around) {
        var settings = around.settings();
        var conversations = settings.text("CONVERSATIONS_TABLE");
        var customers = settings.text("CUSTOMERS_TABLE");
        var table = settings.text("FACTS_TABLE");
        var brandTable = settings.text("SETTINGS_TABLE");
        var signals = settings.text("SIGNALS_TABLE");
        var runsUrl = settings.text("RUNS_URL");
        var bus = settings.text("BUS_NAME");
        settings.orFail();
        var clients = around.clients().get();
        var dynamo = clients.dynamo();
        var clock = around.clock();
        var brands = new DynamoSettings(dynamo, brandTable, SETTINGS_FRESH, clock);
        var ticketFacts = new DynamoTicketFacts(dynamo, table);
        var runs = new DynamoRuns(dynamo, table);
        var timelines =
                new Timelines(
                        new DynamoTimeline(dynamo, conversations),
                        new DynamoCustomers(dynamo, customers));
        FindStories stories = (brand, span) -> Stories.of(ticketFacts, brand, span);
        var rounds = new DynamoRounds(dynamo, table);
        var counts = new DayCounts(rounds, new DynamoDayCounts(dynamo, table));
        var reached = new DynamoCursor(dynamo, table);
        var arrivals = new DynamoArrivals(dynamo, table);
        var telling =
                new BusTelling(
                        new EventBridgeFacts(BusClient.of(clients), bus),
                        new DynamoAlerts(dynamo, signals));
        var runner =
                new Runner(
                        brands,
                        brands,
                        stories,
                        new TimelineCheck(timelines),
                        runs,
                        runs,
                        telling,
                        clock);
        var orders = new Orders(runs, runs, new SqsOrderReport(clients.sqs(), runsUrl));
        return new Wired(
                new TicketLedger(ticketFacts, brands),
                new RoundLedger(rounds, brands, clock),
                new WaitLedger(new DynamoWaits(dynamo, signals), brands, clock),
                runner,
                new Planner(
                        brands,
                        brands,
                        reached,
                        new Midnight(stories, ticketFacts, reached),
                        new RollUp(stories, arrivals, arrivals, reached),
                        new GapWatch(arrivals, new DynamoToldGaps(dynamo, table), reached, telling),
                        orders,
                        clock),
                new DayCounting(brands, brands, counts, clock));
    }
}
