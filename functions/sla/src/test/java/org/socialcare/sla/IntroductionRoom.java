package org.socialcare.sla;

import org.socialcare.aws.telling.Log;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.Receiving;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.handover.Deed;
import org.socialcare.domain.handover.Found;
import org.socialcare.domain.handover.HandingOver;
import org.socialcare.domain.handover.Handover;
import org.socialcare.domain.handover.Introduction;
import org.socialcare.domain.handover.IntroductionRun;
import org.socialcare.domain.handover.ItemKind;
import org.socialcare.domain.handover.Looking;
import org.socialcare.domain.handover.Result;
import org.socialcare.domain.handover.Selection;
import org.socialcare.domain.ports.KeepHandovers.Saved;
import org.socialcare.domain.ports.OrderIntroductions.Stretch;
import org.socialcare.domain.ports.SaveChange;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.lambda.Printed;
import org.socialcare.testkit.memory.InMemoryConversations;
import org.socialcare.testkit.memory.InMemoryHandovers;
import org.socialcare.testkit.memory.InMemoryIntroductions;
import org.socialcare.testkit.memory.InMemorySettings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A leaver's customers, who have their answers, and what introduces their successor to them. */
final class IntroductionRoom {
    final InMemoryConversations store = new InMemoryConversations();
    final InMemoryHandovers handovers = new InMemoryHandovers();
    final InMemoryIntroductions introductions = new InMemoryIntroductions();
    final TestClock clock = new TestClock();
    final Printed printed = new Printed();
    private final InMemorySettings brands = new InMemorySettings(Some.brand());
    private final Map<String, ConversationId> customers = new LinkedHashMap<>();
    private int keys;

    /** So many customers, {@code c1} and on. */
    void customers(int count) {
        for (int i = 1; i <= count; i++) customer("c" + i);
    }

    /** Somebody who writes now and is answered by the leaver. */
    void customer(String name) {
        var asked = asks(name);
        var answered =
                Working.reply(
                        asked, brand(), Some.RULES, key(), "lin", "Certainly", clock.instant());
        store.save(Some.done(answered));
        customers.put(name, asked.id());
    }

    /** Somebody whose replies wait for a second person, with nothing open. */
    void sensitive(String name) {
        var message = Some.message("My lawyer").withId(key()).from(name).at(clock.instant());
        var lawyer =
                Understanding.of(
                        "en",
                        Category.COMPLAINT,
                        0.9,
                        Sentiment.NEGATIVE,
                        Set.of(RiskFlag.SENSITIVE));
        var asked =
                Receiving.decide(
                        Optional.empty(),
                        message.received(),
                        Some.channel(),
                        brand(),
                        Optional.of(lawyer),
                        clock.instant());
        store.save(asked);
        var now = clock.instant();
        store.save(Some.done(Working.resolve(asked.after(), key(), "lin", "solved", now)));
        customers.put(name, asked.after().id());
    }

    /** Somebody who writes now. */
    Conversation asks(String name) {
        var message = Some.message("Is it in stock?").withId(key()).from(name).at(clock.instant());
        var before = store.find(message.received().conversation());
        Change change = Some.change(before, message);
        store.save(change);
        return change.after();
    }

    /** Eleni has accepted all customers, and somebody starts the introductions. */
    void start(int perDay) {
        var handover = handOver(perDay);
        var former = introductions.find("mosaic", "lin");
        introductions.save(IntroductionRun.begun(handover, "maria", clock.instant(), former));
    }

    Handover handOver(int perDay) {
        var today = LocalDate.ofInstant(clock.instant(), brand().zone());
        var former = handovers.find("mosaic", "lin");
        var begun =
                HandingOver.start("mosaic", "lin", today, perDay, "maria", clock.instant(), former);
        List<Found> found = new ArrayList<>();
        customers.values().forEach(id -> found.add(new Found(ItemKind.CUSTOMER, id.text())));
        var all = new Selection(ItemKind.CUSTOMER, Set.of());
        var named =
                changed(HandingOver.name(Looking.adding(begun, found), all, "eleni", "", brand()));
        return keep(HandingOver.accept(named, all, "eleni"), "accepted");
    }

    Handover keep(Result result, String deed) {
        var after = changed(result);
        var what = Deed.What.STARTED;
        var kept =
                handovers.save(
                        after,
                        new Deed(
                                deed + key(),
                                "",
                                after.version() + 1,
                                clock.instant(),
                                "maria",
                                what,
                                "",
                                List.of(),
                                ""));
        return ((Saved.Done) kept).stored();
    }

    private static Handover changed(Result result) {
        return switch (result) {
            case Result.Changed(var after, _) -> after;
            case Result.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    /** The agent's account is closed, by whatever way. */
    void close(String agent) {
        brands.put(
                brand().withAgents(
                                brand().agents().stream()
                                        .map(it -> it.id().equals(agent) ? it.closed(true) : it)
                                        .toList()));
    }

    Introductions sla(SaveChange changes) {
        return new Introductions(
                introductions,
                introductions,
                new IntroductionList(handovers, clock),
                new Introducer(store, store, changes, clock),
                brands,
                clock,
                new Log(printed.stream(), ""));
    }

    void work(int stretch) {
        work(stretch, store);
    }

    void work(int stretch, SaveChange changes) {
        sla(changes).work(stretch(stretch));
    }

    void sweep() {
        sla(store).sweep();
    }

    Stretch stretch(int number) {
        return new Stretch("mosaic", "lin", number);
    }

    Handover handover() {
        return handovers.find("mosaic", "lin").orElseThrow();
    }

    String ref(String customer) {
        return conversation(customer).text();
    }

    private ConversationId conversation(String customer) {
        return Optional.ofNullable(customers.get(customer)).orElseThrow();
    }

    /** How far each customer's introduction is, in the order of the list. */
    List<Introduction.State> states() {
        return handover().items().stream().map(item -> item.introduction().state()).toList();
    }

    /** The customers who were told, once for every time. */
    List<String> said() {
        List<String> told = new ArrayList<>();
        customers.keySet().forEach(name -> replies(name).forEach(_ -> told.add(name)));
        return told;
    }

    /** What a customer has been told but for the leaver's own answers. */
    List<EntryBody.Reply> replies(String customer) {
        return store.latest(conversation(customer), Optional.empty(), 100).entries().stream()
                .map(entry -> entry.body())
                .filter(EntryBody.Reply.class::isInstance)
                .map(EntryBody.Reply.class::cast)
                .filter(reply -> !reply.agent().equals("lin"))
                .toList();
    }

    private Brand brand() {
        return brands.brand("mosaic").orElseThrow();
    }

    private String key() {
        return "key-" + keys++;
    }
}
