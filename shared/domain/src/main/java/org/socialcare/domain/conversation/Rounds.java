package org.socialcare.domain.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the rounds that are still remembered say about the ticket. */
final class Rounds {
    private Rounds() {}

    /**
     * The ticket as these rounds leave it; those forgotten long ago keep their count. The count
     * never falls, not even when a failed reply makes one round of two: numbers that verdicts have
     * used must not come again.
     */
    static Ticket counted(Ticket ticket, List<Round> before, List<Round> after) {
        int forgotten = ticket.rounds() - before.size();
        boolean all =
                before.isEmpty()
                        ? ticket.rounds() == 0
                        : before.getFirst().start().equals(ticket.openedAt());
        Optional<Instant> waitingSince =
                after.isEmpty() || after.getLast().stop().isPresent()
                        ? Optional.empty()
                        : Optional.of(after.getLast().start());
        return new Ticket(
                ticket.number(),
                waitingSince.isPresent() ? Ticket.Status.OPEN : Ticket.Status.WAITING,
                all ? after.getFirst().start() : ticket.openedAt(),
                ticket.understanding(),
                ticket.priority(),
                ticket.team(),
                ticket.assignee(),
                waitingSince,
                all ? after.getFirst().stop() : ticket.firstReplyAt(),
                Optional.empty(),
                ticket.asked(),
                Math.max(ticket.rounds(), forgotten + after.size()),
                ticket.tags(),
                ticket.care());
    }
}
