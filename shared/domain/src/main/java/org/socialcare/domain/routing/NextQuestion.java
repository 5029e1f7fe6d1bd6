package org.socialcare.domain.routing;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.triage.Priority;

import java.util.List;
import java.util.Optional;

/** The question that agents who take tickets by hand should serve in its turn, as routing does. */
public final class NextQuestion {
    private NextQuestion() {}

    /**
     * The oldest question that the agent can answer, if anything but emergencies stands before it.
     *
     * @param waiting unassigned tickets in the order in which they are shown
     */
    public static Optional<ConversationId> behind(
            List<Job> waiting, List<Agent> agents, Agent agent) {
        Optional<Job> question =
                waiting.stream()
                        .filter(job -> job.isQuestion() && job.status() == Ticket.Status.OPEN)
                        .filter(job -> Skills.able(agents, job).contains(agent))
                        .min(Share.OLDEST_FIRST);
        Optional<Job> first =
                waiting.stream().filter(job -> job.priority() != Priority.P0).findFirst();
        return question.filter(job -> !first.equals(Optional.of(job))).map(Job::conversation);
    }
}
