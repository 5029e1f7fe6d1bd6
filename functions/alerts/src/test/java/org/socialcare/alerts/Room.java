package org.socialcare.alerts;

import org.socialcare.aws.telling.Log;
import org.socialcare.domain.alerts.AlertPlan;
import org.socialcare.domain.alerts.KeptAlert;
import org.socialcare.domain.alerts.signals.Mark;
import org.socialcare.domain.alerts.signals.Window;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Receiving;
import org.socialcare.domain.settings.AlertRule;
import org.socialcare.domain.settings.DeclaredEvent;
import org.socialcare.domain.settings.Ladder;
import org.socialcare.domain.settings.Watch;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.SomeMessage;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.lambda.Invocation;
import org.socialcare.testkit.lambda.Printed;
import org.socialcare.testkit.memory.InMemoryAlerts;
import org.socialcare.testkit.memory.InMemoryBaselines;
import org.socialcare.testkit.memory.InMemoryConversations;
import org.socialcare.testkit.memory.InMemorySettings;
import org.socialcare.testkit.memory.InMemorySignals;
import org.socialcare.wire.conversation.EntryJson;
import org.socialcare.wire.facts.Fact;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The whole function with everything outside in memory, called as Lambda calls it. */
final class Room {
    private static final String LOOK = "{\"schedule\":\"alerts-evaluation\"}";
    private static final Duration WINDOW = Duration.ofMinutes(5);

    final InMemorySignals counters = new InMemorySignals();
    final InMemoryAlerts alerts = new InMemoryAlerts();
    final InMemoryBaselines baselines = new InMemoryBaselines();
    final InMemoryConversations conversations = new InMemoryConversations();
    final TestClock clock = new TestClock();
    final List<Fact> told = new ArrayList<>();
    final Printed printed = new Printed();
    AlertPlan plan = new AlertPlan(List.of(), List.of(), List.of(), List.of());
    boolean busIsDown;
    int reads;

    private final Bus bus =
            fact -> {
                if (busIsDown) throw new IllegalStateException("the bus did not take an alert");
                told.add(fact);
            };
    private final Handler handler = handler();

    private Handler handler() {
        var brands = new InMemorySettings(Some.brand());
        var raising =
                new Raising(new Gathering(counters, conversations), alerts, alerts, bus, clock);
        return new Handler(
                new Signals(counters, _ -> plan, clock),
                new Look(
                        brands,
                        baselines,
                        new Judging(this::read, _ -> plan, baselines, raising),
                        new Climbing(alerts, alerts, alerts, bus),
                        clock),
                new Log(printed.stream(), ""));
    }

    private List<Window> read(ChannelId channel, Instant from, Instant to) {
        reads++;
        return counters.between(channel, from, to);
    }

    void watches(Watch... watches) {
        plan = new AlertPlan(List.of(watches), plan.events(), plan.ladders(), plan.rules());
    }

    void declares(DeclaredEvent... events) {
        plan = new AlertPlan(plan.watches(), List.of(events), plan.ladders(), plan.rules());
    }

    void escalatesBy(Ladder... ladders) {
        plan = new AlertPlan(plan.watches(), plan.events(), List.of(ladders), plan.rules());
    }

    void rules(AlertRule... rules) {
        plan = new AlertPlan(plan.watches(), plan.events(), plan.ladders(), List.of(rules));
    }

    String look() {
        return Invocation.of(handler, LOOK);
    }

    /** Time passes, and each minute the schedule looks. */
    void minutes(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            clock.pass(Duration.ofMinutes(1));
            look();
        }
    }

    /** Five minutes in which so many messages are heard, so many of them angry, and then a look. */
    void window(int messages, int angry) {
        for (int i = 0; i < messages; i++) {
            hears("The parcel is late", i < angry);
        }
        clock.pass(WINDOW);
        look();
    }

    void hears(String words, boolean angry) {
        send(entry(said(Some.message(words).at(clock.instant()), angry)));
    }

    /** A batch of the timeline's stream; records are called 0, 1 and so on. */
    String send(String... entries) {
        var records = new ArrayList<Json>();
        for (String entry : entries) {
            var keys = Json.object().put("pk", text("c")).put("sk", text("E#" + records.size()));
            var image = Json.object().put("sk", text("E#e")).put("d", text(entry));
            var change =
                    Json.object()
                            .put("SequenceNumber", Integer.toString(records.size()))
                            .put("Keys", keys.build())
                            .put("NewImage", image.build());
            records.add(
                    Json.object()
                            .put("eventName", "INSERT")
                            .put("eventSource", "aws:dynamodb")
                            .put("dynamodb", change.build())
                            .build());
        }
        return run(JsonWriter.write(Json.object().put("Records", records).build()));
    }

    private static Json text(String value) {
        return Json.object().put("S", value).build();
    }

    String run(String event) {
        return Invocation.of(handler, event);
    }

    /** An entry as the table keeps it. */
    String entry(Change change) {
        return EntryJson.write(change.entry());
    }

    /** The same entry, as if it were another channel's. */
    String entryOf(ChannelId channel, Change change) {
        return entry(change)
                .replace(Some.channelId().toString(), channel.toString())
                .replace(change.after().id().text(), channel.platform() + ".other");
    }

    /** An angry message complains as well. */
    Change said(SomeMessage message, boolean angry) {
        var understood =
                angry
                        ? Some.understanding(Category.COMPLAINT, Sentiment.NEGATIVE)
                        : Some.understanding();
        var change =
                Receiving.decide(
                        Optional.empty(),
                        message.received(),
                        Some.channel(),
                        Some.brand(),
                        Optional.of(understood),
                        message.at());
        conversations.save(change);
        return change;
    }

    int counted(Mark mark, Instant from, Instant to) {
        return counters.between(Some.channelId(), from, to).stream()
                .mapToInt(window -> window.count(mark))
                .sum();
    }

    List<KeptAlert> kept() {
        return alerts.ofBrand("mosaic", false, Optional.empty(), 100).alerts();
    }

    List<String> types() {
        return told.stream().map(Fact::type).toList();
    }
}
