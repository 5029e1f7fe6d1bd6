package org.socialcare.domain.metrics;

import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.EntryBody.SendState;
import org.socialcare.domain.conversation.EntryBody.TicketEffect;
import org.socialcare.domain.conversation.Ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One ticket read straight from entries: lists and loops, and nothing of the code it checks. Only
 * for tales without lateness.
 */
final class Naive {
    /** A run of messages: who answered, and how the ticket looked at both ends. */
    record Run(Instant start, Optional<Entry> answer, Ticket begun, boolean first) {}

    /** Somebody has the ticket from here on. */
    record Hold(Instant from, String agent, boolean given, Ticket ticket) {}

    final Entry opening;
    final List<Entry> entries = new ArrayList<>();
    final List<Run> runs = new ArrayList<>();
    final List<Hold> holds = new ArrayList<>();
    final List<Entry> replies = new ArrayList<>();
    final List<Entry> automatic = new ArrayList<>();
    final List<Entry> escalations = new ArrayList<>();
    Optional<Entry> close = Optional.empty();
    Optional<Instant> followed = Optional.empty();
    int asked;

    private Naive(Entry opening) {
        this.opening = opening;
    }

    static List<Naive> tickets(List<Entry> timeline) {
        List<Naive> tickets = new ArrayList<>();
        for (Entry entry : timeline) {
            if (opens(entry)) tickets.add(new Naive(entry));
            if (!tickets.isEmpty()) tickets.getLast().entries.add(entry);
        }
        for (int i = 0; i < tickets.size(); i++) {
            Naive ticket = tickets.get(i);
            ticket.read();
            if (i + 1 == tickets.size()) continue;
            Entry next = tickets.get(i + 1).opening;
            if (effect(next) == TicketEffect.REOPENED) ticket.followed = Optional.of(next.at());
        }
        return tickets;
    }

    private static boolean opens(Entry entry) {
        return effect(entry) == TicketEffect.OPENED || effect(entry) == TicketEffect.REOPENED;
    }

    private static TicketEffect effect(Entry entry) {
        return entry.body() instanceof EntryBody.Heard heard ? heard.effect() : TicketEffect.NONE;
    }

    private void read() {
        for (Entry entry : entries) {
            if (entry.body() instanceof EntryBody.Resolved) close = Optional.of(entry);
            if (entry.body() instanceof EntryBody.Handled.Escalated) escalations.add(entry);
        }
        for (Entry entry : entries) {
            boolean customer = opens(entry) || effect(entry) == TicketEffect.CONTINUED;
            if (customer) asked++;
            if (isByPerson(entry) && beforeClose(entry)) replies.add(entry);
            if (isAutomatic(entry)) automatic.add(entry);
            boolean waiting = !runs.isEmpty() && runs.getLast().answer().isEmpty();
            if (customer && !waiting) {
                runs.add(new Run(entry.at(), Optional.empty(), ticket(entry), runs.isEmpty()));
            } else if (waiting && isAnswer(entry) && beforeClose(entry)) {
                Run run = runs.removeLast();
                runs.add(new Run(run.start(), Optional.of(entry), run.begun(), run.first()));
            }
            held(entry);
        }
    }

    private void held(Entry entry) {
        String now = ticket(entry).assignee().orElse("");
        String before = holds.isEmpty() ? "" : holds.getLast().agent();
        boolean given =
                entry.body() instanceof EntryBody.Assigned
                        || entry.body() instanceof EntryBody.Handled.HandedBack;
        if (!now.equals(before)) holds.add(new Hold(entry.at(), now, given, ticket(entry)));
    }

    private boolean beforeClose(Entry entry) {
        return close.isEmpty() || !entry.at().isAfter(close.get().at());
    }

    private static boolean isByPerson(Entry entry) {
        return entry.body() instanceof EntryBody.Reply reply && reply.automatic().isEmpty();
    }

    private static boolean isAutomatic(Entry entry) {
        return entry.body() instanceof EntryBody.Reply reply && reply.automatic().isPresent();
    }

    /** Ours, or one from the app that we did not send ourselves. */
    private boolean isAnswer(Entry entry) {
        if (isByPerson(entry)) return true;
        if (!(entry.body() instanceof EntryBody.Heard heard)) return false;
        if (heard.event().direction() != Direction.OWN) return false;
        return entries.stream()
                .noneMatch(
                        e ->
                                e.body() instanceof EntryBody.Sent sent
                                        && sent.state() == SendState.ACCEPTED
                                        && sent.platformMessage()
                                                .equals(heard.event().messageId()));
    }

    static Ticket ticket(Entry entry) {
        return entry.context().ticket().orElseThrow();
    }

    static String by(Entry answer) {
        return answer.body() instanceof EntryBody.Reply reply ? reply.agent() : "@outside";
    }

    String holder(Instant at) {
        String holder = "";
        for (Hold hold : holds) {
            if (!hold.from().isAfter(at)) holder = hold.agent();
        }
        return holder;
    }

    boolean openAt(Instant at) {
        return !opening.at().isAfter(at) && (close.isEmpty() || close.get().at().isAfter(at));
    }

    Optional<Run> waitingAt(Instant at) {
        if (!openAt(at)) return Optional.empty();
        return runs.stream()
                .filter(run -> !run.start().isAfter(at))
                .filter(run -> run.answer().isEmpty() || run.answer().get().at().isAfter(at))
                .findFirst();
    }
}
