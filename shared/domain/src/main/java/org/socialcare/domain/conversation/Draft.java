package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.settings.Brand;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A conversation's next state while a decision is being made. */
final class Draft {
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final int MOST_PLATFORM_MESSAGES = 20;

    private final Conversation before;
    private Person customer;
    private int tickets;
    private Optional<Ticket> ticket;
    private List<Clock> clocks;
    private List<Clock> measured;
    private Instant firstAt;
    private Instant lastAt;
    private String preview;
    private Allowance allowance;
    private String platformThread;
    private List<String> platformMessages;
    private Turns turns;
    private int greeted;

    private Draft(Conversation before) {
        this.before = before;
        customer = before.customer();
        tickets = before.tickets();
        ticket = before.ticket();
        clocks = before.clocks();
        measured = clocks;
        firstAt = before.firstAt();
        lastAt = before.lastAt();
        preview = before.preview();
        allowance = before.allowance();
        platformThread = before.platformThread();
        platformMessages = before.platformMessages();
        turns = before.turns();
        greeted = before.greeted();
    }

    static Draft of(Conversation before) {
        return new Draft(before);
    }

    /** The state before the very first entry. */
    static Draft first(Received received, String brand) {
        Instant at = received.event().at();
        boolean account = received.event().thread().kind() == ThreadKey.Kind.ACCOUNT;
        return new Draft(
                new Conversation(
                        received.conversation(),
                        received.channel(),
                        brand,
                        received.event().thread(),
                        received.event().account(),
                        account ? Person.NOBODY : received.event().customer(),
                        0,
                        0,
                        Optional.empty(),
                        List.of(),
                        at,
                        at,
                        "",
                        Allowance.NONE,
                        "",
                        List.of(),
                        Turns.NONE,
                        0));
    }

    Optional<Ticket> ticket() {
        return ticket;
    }

    Optional<Ticket> running() {
        return ticket.filter(t -> t.status() != Ticket.Status.RESOLVED);
    }

    Allowance allowance() {
        return allowance;
    }

    Turns turns() {
        return turns;
    }

    List<String> platformMessages() {
        return platformMessages;
    }

    void allowance(Allowance value) {
        allowance = value;
    }

    void ticket(Ticket value) {
        ticket = Optional.of(value);
    }

    /** A new piece of work begins with this question; nothing of an older one is carried over. */
    void open(Ticket value) {
        tickets = value.number();
        ticket = Optional.of(value);
        turns = turns.startingAt(value.openedAt());
        clocks = clocks.stream().filter(clock -> !clock.settled()).toList();
    }

    /** An automatic message is said in the latest ticket. */
    void greeted() {
        greeted = tickets;
    }

    void turns(Turns value) {
        turns = value;
    }

    void clocks(List<Clock> value) {
        clocks = value;
        measured = value;
    }

    /** Events may name the person or the platform's thread later than the first one did. */
    void learn(Person person, String thread, Instant at) {
        if (before.thread().kind() != ThreadKey.Kind.ACCOUNT) {
            customer =
                    new Person(
                            customer.id().isEmpty() ? person.id() : customer.id(),
                            person.name().isEmpty() ? customer.name() : person.name());
        }
        if (!thread.isEmpty()) platformThread = thread;
        if (at.isBefore(firstAt)) firstAt = at;
    }

    /** The newest message by its own time is the one that lists show. */
    void said(String words, Instant at) {
        if (at.isBefore(lastAt) && !preview.isEmpty()) return;
        lastAt = at;
        preview = words;
    }

    void known(String platformMessage) {
        if (platformMessage.isEmpty() || platformMessages.contains(platformMessage)) return;
        List<String> all = new ArrayList<>(platformMessages);
        all.add(platformMessage);
        int size = all.size();
        platformMessages = all.subList(Math.max(0, size - MOST_PLATFORM_MESSAGES), size);
    }

    /** Something about the ticket or who spoke when has changed: clocks follow. */
    void remeasure(Brand brand, List<Round> roundsBefore) {
        if (ticket.isEmpty()) return;
        List<Round> rounds = turns.rounds();
        Ticket was = ticket.get();
        Ticket counted = Rounds.counted(was, roundsBefore, rounds);
        measured =
                TicketClocks.after(
                        brand,
                        before.channel(),
                        before.ticket().filter(old -> old.number() == was.number()).orElse(was),
                        was,
                        counted,
                        clocks,
                        roundsBefore,
                        tickets == before.tickets() ? before.turns() : Turns.NONE,
                        turns);
        clocks = TicketClocks.unsettled(measured);
        ticket = Optional.of(counted);
    }

    /** One of our own acts, now. */
    Change change(String id, EntryBody body, Instant now) {
        return change(id, now, EntryIds.order(now, "", now, "", id), body, now);
    }

    Change change(String id, Instant at, String order, EntryBody body, Instant now) {
        Conversation after = state();
        Optional<Instant> nextDue = Timing.nextDue(after);
        EntryContext context =
                new EntryContext(
                        after.brand(),
                        after.channel(),
                        after.version(),
                        ticket,
                        ticket.flatMap(this::measured),
                        nextDue,
                        nextDue.filter(due -> !due.isAfter(now.plus(SOON))).isPresent());
        return new Change(after, new Entry(id, after.id(), at, order, context, body));
    }

    /** The next state by itself. */
    Conversation state() {
        return new Conversation(
                before.id(),
                before.channel(),
                before.brand(),
                before.thread(),
                before.account(),
                customer,
                before.version() + 1,
                tickets,
                ticket,
                clocks,
                firstAt,
                lastAt,
                preview,
                allowance,
                platformThread,
                platformMessages,
                turns.pruned(),
                greeted);
    }

    private Optional<Measured> measured(Ticket latest) {
        if (latest.care().aside().isOutOfSight()) return Optional.empty();
        int number = latest.number();
        boolean opens = before.tickets() < number || before.aside().isPresent();
        return Measured.between(
                opens
                        ? Measured.Reading.NONE
                        : Measured.Reading.of(number, before.turns().rounds(), before.clocks()),
                Measured.Reading.of(number, turns.rounds(), measured));
    }
}
