package org.socialcare.domain.routing;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.TicketCard;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Presence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who takes which ticket: oldest due first, to the least loaded agent on duty with the skill. */
public final class Routing {
    private Routing() {}

    /** A ticket changes hands; without an agent it goes back to its team. */
    public record Move(ConversationId conversation, Optional<String> agent, String reason) {}

    /**
     * @param waiting unassigned tickets
     * @param held each agent's running tickets
     */
    public static List<Move> decide(
            Brand brand,
            List<Presence> presences,
            List<TicketCard> waiting,
            Map<String, List<TicketCard>> held,
            Instant now) {
        throw new UnsupportedOperationException();
    }
}
