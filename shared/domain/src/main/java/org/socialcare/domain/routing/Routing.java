package org.socialcare.domain.routing;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.kpi.KpiRules;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Presence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who takes which ticket: oldest due first, to the least loaded agent on duty with the skill. */
public final class Routing {
    private Routing() {}

    /**
     * A ticket changes hands; without an agent it goes back to its team.
     *
     * @param team in which it is from now on; absent where that stays as it is
     * @param reason one of {@link Reason}; a ticket that leaves an agent for another one makes a
     *     single move, which says why it left unless the other one was wished for
     */
    public record Move(
            ConversationId conversation,
            Optional<String> agent,
            Optional<String> team,
            String reason) {}

    /**
     * What is to be done.
     *
     * @param moves at most one for each ticket, in the order in which they should be made
     * @param passed how many other tickets each agent was given since the last question, as far as
     *     questions wait
     * @param contended whether questions go on waiting while something else was given out: only
     *     then it matters what {@code passed} was before
     * @param more whether more could be given out once these moves are made
     * @param open whether anybody could take something else if it waited
     * @param limited what teams' limits have to do with it
     */
    public record Outcome(
            List<Move> moves,
            Map<String, Integer> passed,
            boolean contended,
            boolean more,
            boolean open,
            Limited limited) {
        public Outcome {
            moves = List.copyOf(moves);
            passed = Map.copyOf(passed);
        }

        /** The same where questions do not wait. */
        public Outcome uncontended(Map<String, Integer> before) {
            return new Outcome(moves, before, false, more, open, limited);
        }
    }

    /**
     * What teams' limits count and hold back.
     *
     * @param counted the tickets given that count for a limit, and whose it is
     * @param waiting how many tickets wait only because all who have room were given enough
     * @param free when the first of those tickets may be given; absent where none waits for that
     */
    public record Limited(
            Map<ConversationId, String> counted, int waiting, Optional<Instant> free) {
        /** Where no team has a limit. */
        public static final Limited NOT = new Limited(Map.of(), 0, Optional.empty());

        public Limited {
            counted = Map.copyOf(counted);
        }
    }

    /**
     * Emergencies first, to a lead if one is on duty, however much that lead has; then what is near
     * the limit of a platform whose channel is protected; then the oldest due, with a share for
     * questions, to whoever knows the customer or stands in for them, if they can, while their
     * team's limit lets them have more. What was passed on to the leads of a team goes to them
     * while one of them is expected in time, see {@link Candidates}. Tickets on which the customer
     * has the next word stay where they are.
     *
     * @param rules the platforms', as the brand knows them
     * @param standing what waits, what each agent has and what they are about to be given
     * @param ledger with what the last {@link Outcome} said of those passed, and what was given
     */
    public static Outcome decide(
            Brand brand,
            KpiRules rules,
            List<Presence> presences,
            Standing standing,
            Ledger ledger,
            Instant now) {
        Duty duty = new Duty(brand, presences, now);
        Leaving leaving = new Leaving(brand, duty, now);
        standing.queues().held().forEach(leaving::held);
        leaving.waiting(standing.queues().waiting());
        Map<String, Load> loads = loads(brand.agents(), duty, standing);
        Share share = new Share(brand.handling().questionEvery(), ledger.passed());
        Limits limits = new Limits(rules, brand, now);
        Wishes wishes = new Wishes(brand, now);
        List<Gift> gifts = new ArrayList<>(ledger.given());
        gifts.addAll(standing.gifts());
        Rules all = new Rules(wishes, share, limits, new Fairness(brand, gifts, now));
        Candidates candidates = new Candidates(brand, duty, now);
        return new Giving(candidates, leaving.left(), loads, all).outcome(leaving.staying());
    }

    /** Whether an agent is there for the tickets at hand, or back soon. */
    public static boolean keeps(Brand brand, List<Presence> presences, String agent, Instant now) {
        return new Duty(brand, presences, now).keeps(agent);
    }

    private static Map<String, Load> loads(List<Agent> agents, Duty duty, Standing standing) {
        Map<String, Load> loads = new HashMap<>();
        for (Agent agent : agents) {
            if (duty.takesTransfers(agent)) {
                Load load =
                        new Load(
                                agent,
                                duty.takes(agent),
                                duty.leads(agent),
                                standing.queues().held().getOrDefault(agent.id(), List.of()));
                standing.coming().getOrDefault(agent.id(), List.of()).forEach(load::add);
                loads.put(agent.id(), load);
            }
        }
        return loads;
    }
}
