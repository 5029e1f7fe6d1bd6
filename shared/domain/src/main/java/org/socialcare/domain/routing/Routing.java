package org.socialcare.domain.routing;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Presence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

    private static final Comparator<Job> OLDEST_DUE_FIRST =
            Comparator.comparing(Routing::due)
                    .thenComparing(Job::priority)
                    .thenComparing(Job::openedAt)
                    .thenComparing(job -> job.conversation().text());

    private Routing() {}

    /**
     * A ticket changes hands; without an agent it goes back to its team.
     *
     * @param reason {@link #LEAST_LOADED} or {@link #ABSENT}; a ticket that leaves an absent agent
     *     for another one makes a single move, with the latter reason
     */
    public record Move(ConversationId conversation, Optional<String> agent, String reason) {}

    /**
     * At most one move for each ticket, in the order in which they should be made. Tickets on which
     * the customer has the next word stay where they are.
     *
     * @param waiting unassigned tickets
     * @param held each agent's running tickets
     */
    public static List<Move> decide(
            Brand brand,
            List<Presence> presences,
            List<Job> waiting,
            Map<String, List<Job>> held,
            Instant now) {
        Duty duty = new Duty(brand, presences, now);
        Map<ConversationId, Job> left = new LinkedHashMap<>();
        held.forEach((agent, jobs) -> addIf(!duty.keeps(agent), jobs, left));
        Map<ConversationId, Job> queue = new LinkedHashMap<>(left);
        addIf(true, waiting, queue);
        Map<String, Load> loads = loads(brand.agents(), duty, held);
        List<Move> moves = new ArrayList<>();
        for (Job job : sorted(queue.values())) {
            boolean leaves = left.containsKey(job.conversation());
            Optional<Load> taker = taker(brand, job, loads);
            taker.ifPresent(load -> load.add(job));
            if (leaves || taker.isPresent()) {
                moves.add(
                        new Move(
                                job.conversation(),
                                taker.map(load -> load.agent().id()),
                                leaves ? ABSENT : LEAST_LOADED));
            }
        }
        return moves;
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
            if (duty.takes(agent)) {
                loads.put(agent.id(), new Load(agent, held.getOrDefault(agent.id(), List.of())));
            }
        }
        return loads;
    }

    private static Optional<Load> taker(Brand brand, Job job, Map<String, Load> loads) {
        return Skills.able(brand.agents(), job).stream()
                .flatMap(agent -> Optional.ofNullable(loads.get(agent.id())).stream())
                .filter(load -> load.hasRoomFor(job))
                .min(Load.LEAST_FIRST);
    }

    private static List<Job> sorted(Collection<Job> jobs) {
        return jobs.stream().sorted(OLDEST_DUE_FIRST).toList();
    }

    private static Instant due(Job job) {
        return job.due().orElse(Instant.MAX);
    }
}
