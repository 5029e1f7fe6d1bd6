package org.socialcare.simulation.day;

import org.socialcare.aws.dynamo.DynamoConversations;
import org.socialcare.aws.dynamo.DynamoPresence;
import org.socialcare.aws.dynamo.DynamoTickets;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Decision;
import org.socialcare.domain.conversation.Receiving;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.ports.SaveChange.Saved;
import org.socialcare.domain.ports.TellRouting;
import org.socialcare.domain.presence.PresenceUpdate;
import org.socialcare.domain.routing.Job;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Presence;
import org.socialcare.domain.settings.Presence.Status;
import org.socialcare.simulation.MemoryAws;
import org.socialcare.simulation.VirtualClock;
import org.socialcare.simulation.chaos.Dice;
import org.socialcare.simulation.day.Arrivals.Arrival;
import org.socialcare.simulation.machine.Engine;
import org.socialcare.testkit.Some;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Customers who write and agents who work, one ticket at a time, what is due first at first. */
final class People {
    private static final Duration LOOK_UP = Duration.ofSeconds(30);
    private static final String SETTINGS = "SettingsTable";
    private static final String CONVERSATIONS = "ConversationsTable";

    private final Brand brand;
    private final Engine engine;
    private final VirtualClock clock;
    private final Dice dice;
    private final Attendance attendance;
    private final DynamoConversations conversations;
    private final DynamoTickets tickets;
    private final DynamoPresence presences;
    private final TellRouting routing;
    private final Map<String, Integer> days = new HashMap<>();
    private int said;

    People(
            Brand brand,
            MemoryAws aws,
            TellRouting routing,
            Engine engine,
            VirtualClock clock,
            Dice dice,
            Attendance attendance) {
        this.brand = brand;
        this.engine = engine;
        this.clock = clock;
        this.dice = dice;
        this.attendance = attendance;
        this.conversations = new DynamoConversations(aws.dynamo(), CONVERSATIONS);
        this.tickets = new DynamoTickets(aws.dynamo(), CONVERSATIONS);
        this.presences = new DynamoPresence(aws.dynamo(), SETTINGS);
        this.routing = routing;
    }

    /** How many messages customers have written. */
    int said() {
        return said;
    }

    void writes(Arrival who) {
        said++;
        String id = "m-" + who.customer() + "-" + said;
        var message =
                Some.message("Where is it?")
                        .withId(id)
                        .from(who.customer())
                        .on(who.channel())
                        .at(clock.instant());
        var received = message.received();
        var thread = ConversationId.of(who.channel(), received.event().thread());
        save(
                thread,
                before ->
                        Optional.of(
                                Receiving.decide(
                                        before,
                                        received,
                                        brand.channels().getFirst(),
                                        brand,
                                        Optional.of(who.understanding()),
                                        clock.instant())));
    }

    void chooses(String agent, Status status) {
        Instant now = clock.instant();
        attendance.chose(agent, status, now);
        var update = PresenceUpdate.chosen(presence(agent), agent, status, "", false, now);
        presences.keep(brand.id(), update);
        routing.presenceChanged(brand.id(), update.next());
        attendance.sits(agent, status == Status.ONLINE, now);
        int day = days.merge(agent, 1, Integer::sum);
        if (status != Status.OFFLINE) beats(agent, day);
        if (status == Status.ONLINE) works(agent, day);
    }

    /** Leaves the desk as it is, without a word and without a sign of life. */
    void vanishes(String agent) {
        attendance.sits(agent, false, clock.instant());
        days.merge(agent, 1, Integer::sum);
    }

    /** Sits down at the desk that was left as it was. */
    void returns(String agent) {
        attendance.sits(agent, true, clock.instant());
        int day = days.merge(agent, 1, Integer::sum);
        beats(agent, day);
        works(agent, day);
    }

    private boolean isOver(String agent, int day) {
        return days.getOrDefault(agent, 0) != day;
    }

    private void beats(String agent, int day) {
        if (isOver(agent, day)) return;
        Instant now = clock.instant();
        attendance.heard(agent, now);
        presence(agent)
                .flatMap(before -> PresenceUpdate.heard(before, false, now))
                .ifPresent(
                        heard -> {
                            if (presences.keep(brand.id(), heard) && !heard.changes().isEmpty()) {
                                routing.presenceChanged(brand.id(), heard.next());
                            }
                        });
        engine.plan(now.plus(Duration.ofMinutes(1)), () -> beats(agent, day));
    }

    private Optional<Presence> presence(String agent) {
        return presences.presences(brand.id()).stream()
                .filter(it -> it.agent().equals(agent))
                .findFirst();
    }

    private void works(String agent, int day) {
        if (isOver(agent, day)) return;
        var next =
                tickets.held(agent, Integer.MAX_VALUE).stream()
                        .filter(job -> job.status() == Ticket.Status.OPEN)
                        .min(Comparator.comparing(job -> job.due().orElse(Instant.MAX)));
        Instant now = clock.instant();
        if (next.isEmpty()) {
            engine.plan(now.plus(LOOK_UP), () -> works(agent, day));
        } else {
            engine.plan(now.plus(dice.millis(60_000, 240_000)), () -> ends(agent, day, next.get()));
        }
    }

    private void ends(String agent, int day, Job job) {
        if (isOver(agent, day)) return;
        boolean answered = save(job.conversation(), before -> answer(agent, before));
        if (answered) {
            boolean resolves = dice.happens(600);
            if (resolves) save(job.conversation(), before -> resolution(agent, before));
            if (dice.happens(resolves ? 100 : 600)) writesAgain(job);
        }
        works(agent, day);
    }

    private Optional<Change> answer(String agent, Optional<Conversation> before) {
        return before.filter(it -> isOwn(agent, it))
                .map(
                        it ->
                                Working.reply(
                                        it,
                                        brand,
                                        Some.RULES,
                                        "r" + it.version(),
                                        agent,
                                        "It is on its way.",
                                        clock.instant()))
                .flatMap(People::changed);
    }

    private Optional<Change> resolution(String agent, Optional<Conversation> before) {
        return before.filter(it -> isOwn(agent, it))
                .map(
                        it ->
                                Working.resolve(
                                        it, "e" + it.version(), agent, "answered", clock.instant()))
                .flatMap(People::changed);
    }

    private static boolean isOwn(String agent, Conversation conversation) {
        return conversation
                .running()
                .filter(ticket -> ticket.assignee().equals(Optional.of(agent)))
                .isPresent();
    }

    private static Optional<Change> changed(Decision decision) {
        return decision instanceof Decision.Changed(var change)
                ? Optional.of(change)
                : Optional.empty();
    }

    private void writesAgain(Job job) {
        var state = conversations.find(job.conversation()).orElseThrow();
        var again =
                new Arrival(
                        clock.instant(),
                        state.customer().id(),
                        state.channel(),
                        state.ticket().orElseThrow().understanding());
        engine.plan(clock.instant().plus(dice.millis(120_000, 2_400_000)), () -> writes(again));
    }

    /** As whoever lost a race does: read again and decide again. */
    private boolean save(
            ConversationId id, Function<Optional<Conversation>, Optional<Change>> decision) {
        while (true) {
            var change = decision.apply(conversations.find(id));
            if (change.isEmpty()) return false;
            if (conversations.save(change.get()) instanceof Saved.Done) return true;
        }
    }
}
