package org.socialcare.domain.ports;

import org.socialcare.domain.conversation.TicketCard;

import java.util.List;
import java.util.Optional;

/**
 * Tickets still to be worked on, nearest clock first. Read from indexes, so a moment behind. A
 * cursor is the {@link TicketCard#sortKey} of the last card seen, so one cursor holds for several
 * lists.
 */
public interface ListTickets {
    /** What an agent has. */
    Page assignedTo(String agent, Optional<String> cursor, int limit);

    /** What nobody of these teams has taken yet. */
    Page unassigned(List<String> teams, Optional<String> cursor, int limit);

    /** Everything of these teams, taken or not. */
    Page ofTeams(List<String> teams, Optional<String> cursor, int limit);

    /** How many there are; stops counting at {@code most}. */
    int countAssignedTo(String agent, int most);

    /** How many there are; stops counting at {@code most}. */
    int countUnassigned(String team, int most);

    /** How many there are; stops counting at {@code most}. */
    int countOfTeam(String team, int most);

    /**
     * A stretch of a list.
     *
     * @param next where the next page begins; absent at the end
     */
    record Page(List<TicketCard> cards, Optional<String> next) {
        public Page {
            cards = List.copyOf(cards);
        }
    }
}
