package org.socialcare.reports;

import org.socialcare.aws.telling.Log;
import org.socialcare.domain.alerts.Alert;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.kpi.DayCounts;
import org.socialcare.domain.metrics.Stories;
import org.socialcare.domain.ports.ReadRuns.Run;
import org.socialcare.domain.ports.ReadSettings.Versioned;
import org.socialcare.domain.reports.Report;
import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.reports.RunState;
import org.socialcare.domain.settings.Setting;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.lambda.Invocation;
import org.socialcare.testkit.lambda.Printed;
import org.socialcare.testkit.lambda.QueueEvent;
import org.socialcare.testkit.memory.InMemoryArrivals;
import org.socialcare.testkit.memory.InMemoryConversations;
import org.socialcare.testkit.memory.InMemoryCursor;
import org.socialcare.testkit.memory.InMemoryCustomers;
import org.socialcare.testkit.memory.InMemoryRounds;
import org.socialcare.testkit.memory.InMemoryRuns;
import org.socialcare.testkit.memory.InMemorySettings;
import org.socialcare.testkit.memory.InMemoryTicketFacts;
import org.socialcare.testkit.memory.InMemoryToldGaps;
import org.socialcare.testkit.memory.InMemoryWaits;
import org.socialcare.wire.facts.FactJson;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.results.OrderJson;
import org.socialcare.wire.results.ReportJson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The whole function with everything outside in memory, called as Lambda calls it. */
final class ReportRoom {
    final InMemoryTicketFacts facts = new InMemoryTicketFacts();
    final InMemoryConversations conversations = new InMemoryConversations();
    final InMemoryCustomers customers = new InMemoryCustomers();
    final InMemoryRuns runs = new InMemoryRuns();
    final InMemoryCursor cursor = new InMemoryCursor();
    final InMemoryRounds rounds = new InMemoryRounds();
    final InMemoryArrivals arrivals = new InMemoryArrivals();
    final InMemoryToldGaps toldGaps = new InMemoryToldGaps();
    final InMemoryWaits waits = new InMemoryWaits();
    final InMemorySettings brands = new InMemorySettings(Some.brand());
    final List<Setting> settings = new ArrayList<>();
    final List<ReportOrder> queue = new ArrayList<>();
    final Told told = new Told();
    final TestClock clock = new TestClock();
    final Printed printed = new Printed();
    boolean queueIsDown;
    final Handler handler = handler();

    /** Who was told, in order. */
    static final class Told implements Telling {
        final List<Report> published = new ArrayList<>();
        final List<Report> different = new ArrayList<>();
        final List<Alert> gaps = new ArrayList<>();
        boolean busIsDown;

        @Override
        public void published(Report report) {
            if (busIsDown) throw new IllegalStateException("the bus did not take it");
            published.add(report);
        }

        @Override
        public void differs(Report report) {
            different.add(report);
        }

        @Override
        public void gap(Alert gap) {
            if (busIsDown) throw new IllegalStateException("the bus did not take it");
            gaps.add(gap);
        }
    }

    private Handler handler() {
        FindStories stories = (brand, span) -> Stories.of(facts, brand, span);
        var runner =
                new Runner(
                        brands,
                        this::settings,
                        stories,
                        new TimelineCheck(new Timelines(conversations, customers)),
                        runs,
                        runs,
                        told,
                        clock);
        var orders = new Orders(runs, runs, this::order);
        return new Handler(
                new TicketLedger(facts, brands),
                new RoundLedger(rounds, brands, clock),
                new WaitLedger(waits, brands, clock),
                runner,
                new Planner(
                        brands,
                        this::settings,
                        cursor,
                        new Midnight(stories, facts, cursor),
                        new RollUp(stories, arrivals, arrivals, cursor),
                        new GapWatch(arrivals, toldGaps, cursor, told),
                        orders,
                        clock),
                new DayCounting(brands, brands, new DayCounts(rounds, rounds), clock),
                new Log(printed.stream(), ""));
    }

    private List<Versioned> settings(String brand) {
        return settings.stream().map(setting -> new Versioned(setting, 1)).toList();
    }

    private void order(ReportOrder order) {
        if (queueIsDown) throw new IllegalStateException("the queue is down");
        queue.add(order);
    }

    /** It happens, and its fact arrives. */
    Change happens(Change change) {
        conversations.save(change);
        return arrives(change);
    }

    Change arrives(Change change) {
        var fact = FactJson.of(change.entry());
        var body = "{\"detail-type\":\"" + fact.type() + "\",\"detail\":" + fact.text() + "}";
        Invocation.of(handler, QueueEvent.of("facts").with("", body).json());
        return change;
    }

    /** The hourly schedule. */
    void hour() {
        Invocation.of(handler, "{\"schedule\":\"reports-hourly\"}");
    }

    /** Computes everything that was ordered; what came of the batches. */
    List<String> work() {
        var orders = List.copyOf(queue);
        queue.clear();
        return orders.stream().map(this::run).toList();
    }

    String run(ReportOrder order) {
        var body = JsonWriter.write(OrderJson.write(order));
        return Invocation.of(handler, QueueEvent.of("runs").with("", body).json());
    }

    Optional<RunState> state(String id) {
        return runs.run(Some.brand().id(), id).map(Run::state);
    }

    Report report(String id) {
        return runs.document(Some.brand().id(), id)
                .map(document -> ReportJson.read(JsonReader.read(document)))
                .orElseThrow();
    }
}
