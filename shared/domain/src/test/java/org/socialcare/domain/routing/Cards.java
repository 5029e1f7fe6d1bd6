package org.socialcare.domain.routing;

import org.socialcare.domain.channel.Person;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Hands;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.conversation.TicketCard;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.Sentiment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tickets as they themselves say they are. */
final class Cards {
    private Cards() {}

    /** An open one, given to somebody at an instant if ever. */
    static TicketCard card(String id, Optional<String> assignee, Optional<Instant> given) {
        return new TicketCard(
                new ConversationId(id),
                1,
                Desk.FACEBOOK,
                "shop",
                new Person("c1", "Ann"),
                "Is it in stock?",
                Category.OTHER,
                Sentiment.NEUTRAL,
                Priority.P3,
                "en",
                Set.of(),
                Ticket.Status.OPEN,
                Desk.TEAM,
                assignee,
                Optional.empty(),
                Optional.of(Desk.NOW),
                Desk.NOW,
                Desk.NOW,
                new Hands(given, Optional.empty(), Set.of()),
                Set.of(),
                List.of(),
                1);
    }
}
