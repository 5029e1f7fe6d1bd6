package org.socialcare.simulation.day;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.roster.Roster;
import org.socialcare.domain.roster.Shift;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Presence.Status;
import org.socialcare.domain.triage.Priority;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Says of any instant who could have had a ticket, from roster, attendance and what they carried.
 * Naive on purpose, and shares no line with what it judges.
 */
final class Oracle {
    private static final Duration SILENCE = Duration.ofMinutes(5);
    private static final Duration SHORT_BREAK = Duration.ofMinutes(15);

    private final Happened week;

    Oracle(Happened week) {
        this.week = week;
    }

    /** Every instant at which an answer may change though no ticket does. */
    Set<Instant> changes(Instant from) {
        Set<Instant> all = new TreeSet<>(week.attendance().changes());
        for (Instant at = from; at.isBefore(week.end()); at = at.plusSeconds(60)) {
            all.add(at);
        }
        return all;
    }

    /** Whether somebody who can answer it is there, has room and was not given enough lately. */
    boolean isFreeFor(Ticket ticket, Instant at, Map<ConversationId, Ticket> tickets, Given given) {
        return roomy(ticket, at, tickets)
                .anyMatch(agent -> isUrgent(ticket) || given.mayHaveMore(agent.id(), at));
    }

    /** Whether somebody would be free for it if nobody had been given enough. */
    boolean hasRoomFor(Ticket ticket, Instant at, Map<ConversationId, Ticket> tickets) {
        return roomy(ticket, at, tickets).findAny().isPresent();
    }

    private Stream<Agent> roomy(Ticket ticket, Instant at, Map<ConversationId, Ticket> tickets) {
        return week.brand().agents().stream()
                .filter(agent -> speaks(agent, ticket))
                .filter(agent -> takes(agent, at))
                .filter(agent -> load(agent, tickets) < agent.capacity());
    }

    static boolean isUrgent(Ticket ticket) {
        return ticket.priority() == Priority.P0 || ticket.priority() == Priority.P1;
    }

    /** Whether somebody who can answer it is there, with room or without. */
    boolean isThereFor(Ticket ticket, Instant at) {
        return week.brand().agents().stream()
                .filter(agent -> speaks(agent, ticket))
                .anyMatch(agent -> takes(agent, at));
    }

    /** Whether somebody who can answer it is meant to be at work. */
    boolean isPlannedFor(Ticket ticket, Instant at) {
        return week.brand().agents().stream()
                .filter(agent -> speaks(agent, ticket))
                .anyMatch(agent -> plan(agent.id(), at) == Plan.WORK);
    }

    static boolean speaks(Agent agent, Ticket ticket) {
        return agent.languages().contains(ticket.understanding().language());
    }

    /** When the customer is promised an answer. */
    static Instant due(Ticket ticket) {
        boolean urgent = ticket.priority() == Priority.P1;
        Duration promise = urgent ? Week.URGENT : Week.STANDARD;
        return ticket.waitingSince().map(since -> since.plus(promise)).orElse(Instant.MAX);
    }

    static long load(Agent agent, Map<ConversationId, Ticket> tickets) {
        return tickets.values().stream()
                .filter(ticket -> ticket.status() == Ticket.Status.OPEN)
                .filter(ticket -> ticket.assignee().equals(Optional.of(agent.id())))
                .count();
    }

    private boolean takes(Agent agent, Instant at) {
        return isHeard(agent.id(), at)
                && week.attendance().status(agent.id(), at) == Status.ONLINE
                && plan(agent.id(), at) == Plan.WORK;
    }

    /** Whether tickets may stay with an agent: there, or gone for a moment. */
    boolean keeps(String agent, Instant at) {
        Status status = week.attendance().status(agent, at);
        boolean moment =
                status == Status.BREAK
                        && at.isBefore(week.attendance().since(agent, at).plus(SHORT_BREAK));
        return isHeard(agent, at)
                && plan(agent, at) != Plan.FREE
                && (status == Status.ONLINE || moment);
    }

    /** Whether somebody really sits there and works. */
    boolean works(String agent, Instant at) {
        return week.attendance().sits(agent, at) && plan(agent, at) == Plan.WORK;
    }

    /** Whether an agent still says to be at work, whoever sits there. */
    boolean says(String agent, Instant at) {
        return week.attendance().status(agent, at) == Status.ONLINE && plan(agent, at) == Plan.WORK;
    }

    private boolean isHeard(String agent, Instant at) {
        return !at.isAfter(week.attendance().lastSign(agent, at).plus(SILENCE));
    }

    private enum Plan {
        WORK,
        PAUSE,
        FREE
    }

    private Plan plan(String agent, Instant at) {
        ZonedDateTime local = at.atZone(week.brand().zone());
        Roster roster = week.brand().roster(agent).orElseThrow();
        int minute = local.getHour() * 60 + local.getMinute();
        Plan today = plan(roster, local.toLocalDate(), minute);
        return today == Plan.FREE
                ? plan(roster, local.toLocalDate().minusDays(1), minute + 24 * 60)
                : today;
    }

    private static Plan plan(Roster roster, LocalDate day, int minute) {
        boolean away =
                roster.leaves().stream()
                        .anyMatch(it -> !day.isBefore(it.from()) && !day.isAfter(it.to()));
        if (away) return Plan.FREE;
        for (Shift shift : roster.week().getOrDefault(day.getDayOfWeek(), List.of())) {
            if (minute < shift.span().from() || minute >= shift.span().to()) continue;
            boolean pause =
                    shift.pauses().stream()
                            .anyMatch(it -> minute >= it.span().from() && minute < it.span().to());
            return pause ? Plan.PAUSE : Plan.WORK;
        }
        return Plan.FREE;
    }
}
