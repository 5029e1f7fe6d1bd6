package org.socialcare.domain.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the rounds that are still remembered say about the ticket. */
final class Rounds {
    private Rounds() {}

    /** The ticket as these rounds leave it; those forgotten long ago keep their count. */
    static Ticket counted(Ticket ticket, List<Round> before, List<Round> after) {
        int forgotten = ticket.rounds() - before.size();
        boolean all = forgotten == 0 && !after.isEmpty();
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
                forgotten + after.size());
    }
}
