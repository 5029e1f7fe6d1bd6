package org.socialcare.simulation.day;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.settings.Agent;
import org.socialcare.simulation.day.Happened.Step;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Goes through the week from change to change and keeps what became of each ticket's time. */
final class Judgement {
    /** What goes on with a ticket. */
    enum Time {
        /** The customer has the next word, or it is resolved. */
        AT_REST,
        /** Somebody has it and works. */
        WORKED_ON,
        /**
         * Somebody has it and works, but as many as one may have, at hand or waiting, come first.
         */
        OWNER_IS_FULL,
        /** Nobody has it while somebody fit is there and has room. */
        OVERLOOKED,
        /** Nobody has it, and all who could and have room were given enough lately. */
        ALL_HAD_ENOUGH,
        /** Nobody has it, and all who could are full. */
        ALL_ARE_FULL,
        /** Nobody has it, and nobody who could is meant to be there. */
        NOBODY_IS_PLANNED,
        /** Nobody has it, and whoever could is meant to be there and is not. */
        PLANNED_BUT_NOT_THERE,
        /** Somebody has it who is on a break or has left, but may have it. */
        ON_A_BREAK,
        /** Somebody has it who left without a word, and nobody can know it yet. */
        OWNER_VANISHED,
        /** Somebody has it who cannot keep it. */
        OWNER_GONE
    }

    private final Happened week;
    private final Oracle oracle;
    private final Map<ConversationId, Ticket> open = new HashMap<>();
    private final Map<ConversationId, NavigableMap<Instant, Time>> times = new HashMap<>();
    private final List<String> overfull = new ArrayList<>();
    private final List<String> overgiven = new ArrayList<>();
    private final Given given;

    Judgement(Happened week) {
        this.week = week;
        this.oracle = new Oracle(week);
        this.given = new Given(week.brand().teams().getFirst().limit());
        Map<Instant, List<Step>> steps = new HashMap<>();
        for (Step step : week.steps()) {
            steps.computeIfAbsent(step.at(), _ -> new ArrayList<>()).add(step);
        }
        var changes = new TreeSet<>(oracle.changes(week.steps().getFirst().at()));
        changes.addAll(steps.keySet());
        for (Instant at : changes) {
            List<Step> now = steps.getOrDefault(at, List.of());
            now.forEach(this::apply);
            now.forEach(this::weigh);
            now.forEach(this::count);
            open.forEach((id, ticket) -> note(id, time(ticket, at), at));
        }
    }

    private void apply(Step step) {
        Ticket ticket = step.ticket().orElseThrow();
        if (ticket.status() != Ticket.Status.OPEN) {
            if (open.remove(step.conversation()) != null) {
                note(step.conversation(), Time.AT_REST, step.at());
            }
            return;
        }
        open.put(step.conversation(), ticket);
    }

    /** Room that is made and taken at one instant is made first. */
    private void weigh(Step step) {
        if (!step.type().equals("TicketAssigned")) return;
        step.ticket()
                .flatMap(Ticket::assignee)
                .flatMap(week.brand()::agent)
                .filter(agent -> Oracle.load(agent, open) > agent.capacity())
                .ifPresent(agent -> overfull.add(agent.id() + " at " + step.at()));
    }

    private void count(Step step) {
        if (!step.type().equals("TicketAssigned")) return;
        Ticket ticket = step.ticket().orElseThrow();
        ticket.assignee()
                .ifPresent(
                        agent -> {
                            if (!Oracle.isUrgent(ticket) && !given.mayHaveMore(agent, step.at())) {
                                overgiven.add(agent + " at " + step.at());
                            }
                            given.note(agent, step.at());
                        });
    }

    private void note(ConversationId id, Time now, Instant at) {
        var known = times.computeIfAbsent(id, _ -> new TreeMap<>());
        var last = known.lastEntry();
        if (last == null || last.getValue() != now) known.put(at, now);
    }

    private Time time(Ticket ticket, Instant at) {
        if (ticket.assignee().isEmpty()) {
            if (oracle.isFreeFor(ticket, at, open, given)) return Time.OVERLOOKED;
            if (oracle.hasRoomFor(ticket, at, open)) return Time.ALL_HAD_ENOUGH;
            if (oracle.isThereFor(ticket, at)) return Time.ALL_ARE_FULL;
            return oracle.isPlannedFor(ticket, at)
                    ? Time.PLANNED_BUT_NOT_THERE
                    : Time.NOBODY_IS_PLANNED;
        }
        String owner = ticket.assignee().get();
        if (oracle.works(owner, at)) {
            return isBehind(ticket, owner) ? Time.OWNER_IS_FULL : Time.WORKED_ON;
        }
        if (!oracle.keeps(owner, at)) return Time.OWNER_GONE;
        return oracle.says(owner, at) ? Time.OWNER_VANISHED : Time.ON_A_BREAK;
    }

    /** Customers who write again come on top of what an agent was given, and wait their turn. */
    private boolean isBehind(Ticket ticket, String owner) {
        Agent agent = week.brand().agent(owner).orElseThrow();
        return open.values().stream()
                        .filter(
                                other ->
                                        other.assignee().isEmpty()
                                                ? Oracle.speaks(agent, other)
                                                : other.assignee().get().equals(owner))
                        .filter(other -> Oracle.due(other).isBefore(Oracle.due(ticket)))
                        .count()
                >= agent.capacity();
    }

    /** Each time that a ticket was given to somebody who had no room for it. */
    List<String> overfull() {
        return overfull;
    }

    /** Each time that an agent was given more than the team's limit. */
    List<String> overgiven() {
        return overgiven;
    }

    /** Whether any ticket's time ever was of that kind. */
    boolean knows(Time kind) {
        return times.values().stream().anyMatch(known -> known.containsValue(kind));
    }

    /** Tickets that are open at the end, with what they wait for. */
    Map<ConversationId, Time> atTheEnd() {
        Map<ConversationId, Time> last = new HashMap<>();
        open.forEach((id, ticket) -> last.put(id, time(ticket, week.end())));
        return last;
    }

    /** The longest stretch of such a time that any ticket had. */
    Duration longest(Time kind) {
        Duration longest = Duration.ZERO;
        for (var known : times.values()) {
            for (var stretch : known.entrySet()) {
                if (stretch.getValue() != kind) continue;
                Instant until = known.higherKey(stretch.getKey());
                Duration length =
                        Duration.between(stretch.getKey(), until == null ? week.end() : until);
                if (length.compareTo(longest) > 0) longest = length;
            }
        }
        return longest;
    }

    /** How a ticket's time between two instants was spent. */
    Map<Time, Duration> spent(ConversationId id, Instant from, Instant to) {
        Map<Time, Duration> spent = new EnumMap<>(Time.class);
        var known = times.getOrDefault(id, new TreeMap<>());
        for (var stretch : known.entrySet()) {
            Instant at = stretch.getKey();
            Instant next = known.higherKey(at);
            Instant begin = at.isBefore(from) ? from : at;
            Instant end = next == null || next.isAfter(to) ? to : next;
            if (begin.isBefore(end)) {
                spent.merge(stretch.getValue(), Duration.between(begin, end), Duration::plus);
            }
        }
        return spent;
    }
}
