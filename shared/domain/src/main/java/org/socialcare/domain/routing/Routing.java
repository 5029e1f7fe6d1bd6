package org.socialcare.domain.routing;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Presence;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who takes which ticket: oldest due first, to the least loaded agent on duty with the skill. */
public final class Routing {
    /** The ticket goes to the agent of the team who is least loaded for their capacity. */
    public static final String LEAST_LOADED = "least-loaded";

    /** The ticket's agent is not there any more. */
    public static final String ABSENT = "absent";

    private Routing() {}

    /**
     * A ticket changes hands; without an agent it goes back to its team.
     *
     * @param reason {@link #LEAST_LOADED} or {@link #ABSENT}; a ticket that leaves an absent agent
     *     for another one makes a single move, with the latter reason
     */
    public record Move(ConversationId conversation, Optional<String> agent, String reason) {}

    /**
     * What is to be done.
     *
     * @param moves at most one for each ticket, in the order in which they should be made
     * @param passed how many other tickets each agent was given since the last question, as far as
     *     questions wait
     * @param contended whether questions go on waiting while something else was given out: only
     *     then it matters what {@code passed} was before
     */
    public record Outcome(List<Move> moves, Map<String, Integer> passed, boolean contended) {
        public Outcome {
            moves = List.copyOf(moves);
            passed = Map.copyOf(passed);
        }
    }

    /**
     * Emergencies first, to a lead if one is on duty, however much that lead has; then the oldest
     * due, with a share for questions. Tickets on which the customer has the next word stay where
     * they are.
     *
     * @param waiting unassigned tickets
     * @param held each agent's running tickets
     * @param passed what the last {@link Outcome} said
     */
    public static Outcome decide(
            Brand brand,
            List<Presence> presences,
            List<Job> waiting,
            Map<String, List<Job>> held,
            Map<String, Integer> passed,
            Instant now) {
        Duty duty = new Duty(brand, presences, now);
        Map<ConversationId, Job> left = new LinkedHashMap<>();
        held.forEach((agent, jobs) -> addIf(!duty.keeps(agent), jobs, left));
        Map<ConversationId, Job> queue = new LinkedHashMap<>(left);
        addIf(true, waiting, queue);
        Map<String, Load> loads = loads(brand.agents(), duty, held);
        Share share = new Share(brand.handling().questionEvery(), passed);
        return new Giving(brand.agents(), queue.values(), left.keySet(), loads, share).outcome();
    }

    private static void addIf(boolean wanted, List<Job> jobs, Map<ConversationId, Job> to) {
        if (!wanted) return;
        for (Job job : jobs) {
            if (job.status() == Ticket.Status.OPEN) to.putIfAbsent(job.conversation(), job);
        }
    }

    private static Map<String, Load> loads(
            List<Agent> agents, Duty duty, Map<String, List<Job>> held) {
        Map<String, Load> loads = new HashMap<>();
        for (Agent agent : agents) {
            if (duty.takesTransfers(agent)) {
                loads.put(
                        agent.id(),
                        new Load(
                                agent,
                                duty.takes(agent),
                                duty.leads(agent),
                                held.getOrDefault(agent.id(), List.of())));
            }
        }
        return loads;
    }
}
