package org.socialcare.domain.metrics;

import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.Sentiment;

/** What a ticket was like at the moment something happened to it; frozen with that event. */
public record Traits(
        String team, Category category, String language, Priority priority, Sentiment sentiment) {
    static Traits of(Ticket ticket) {
        return new Traits(
                ticket.team(),
                ticket.understanding().category(),
                ticket.understanding().language(),
                ticket.priority(),
                ticket.understanding().sentiment());
    }

    /** The same while another team had it. */
    Traits inTeam(String other) {
        return new Traits(other, category, language, priority, sentiment);
    }
}
