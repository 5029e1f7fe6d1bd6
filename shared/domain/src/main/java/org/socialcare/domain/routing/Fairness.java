package org.socialcare.domain.routing;

import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.GivingLimit;
import org.socialcare.domain.settings.Team;
import org.socialcare.domain.triage.Priority;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may be given more of a team's tickets: those who were given fewer than its limit in the last
 * so many minutes. What is urgent is given all the same, and counts.
 */
public final class Fairness {
    private final Map<String, GivingLimit> limits = new HashMap<>();
    private final Map<String, Map<String, List<Instant>>> given = new HashMap<>();
    private final Instant now;

    /**
     * @param gifts in any order
     */
    Fairness(Brand brand, Collection<Gift> gifts, Instant now) {
        this.now = now;
        for (Team team : brand.teams()) {
            team.limit().ifPresent(limit -> limits.put(team.id(), limit));
        }
        gifts.stream().sorted(Comparator.comparing(Gift::at)).forEach(this::add);
    }

    /** Those of the gifts that count now or later: of each agent no more than the team's limit. */
    public static List<Gift> counting(Brand brand, Collection<Gift> gifts, Instant now) {
        Fairness fairness = new Fairness(brand, gifts, now);
        List<Gift> counting = new ArrayList<>();
        fairness.given.forEach(
                (team, agents) ->
                        agents.forEach(
                                (agent, times) ->
                                        fairness.latest(team, times)
                                                .forEach(
                                                        at ->
                                                                counting.add(
                                                                        new Gift(
                                                                                team, agent,
                                                                                at)))));
        return List.copyOf(counting);
    }

    /** Whether the ticket is given however many its agent had. */
    static boolean exceeds(Job job) {
        return job.priority() == Priority.P0 || job.priority() == Priority.P1;
    }

    boolean limitsNothing() {
        return limits.isEmpty();
    }

    boolean limits(String team) {
        return limits.containsKey(team);
    }

    boolean allows(String agent, String team) {
        return !free(agent, team).isAfter(now);
    }

    /** Whether there is a team of the agent's that does not hold its tickets back. */
    boolean allowsAnything(Agent agent) {
        return agent.teams().stream().anyMatch(team -> allows(agent.id(), team));
    }

    /** From when on the agent may be given one more; long ago where that is now. */
    Instant free(String agent, String team) {
        GivingLimit limit = limits.get(team);
        if (limit == null) return Instant.MIN;
        List<Instant> times = given.getOrDefault(team, Map.of()).getOrDefault(agent, List.of());
        int over = times.size() - limit.most();
        return over < 0 ? Instant.MIN : times.get(over).plus(limit.within());
    }

    /** The agent is about to be given one. */
    void give(String agent, String team) {
        add(Gift.by(team, agent, Claim.latest(now)));
    }

    private void add(Gift gift) {
        Optional.ofNullable(limits.get(gift.team()))
                .filter(limit -> gift.at().plus(limit.within()).isAfter(now))
                .ifPresent(
                        _ ->
                                given.computeIfAbsent(gift.team(), _ -> new HashMap<>())
                                        .computeIfAbsent(gift.agent(), _ -> new ArrayList<>())
                                        .add(gift.at()));
    }

    private List<Instant> latest(String team, List<Instant> times) {
        GivingLimit limit = limits.get(team);
        int most = limit == null ? 0 : limit.most();
        return times.subList(Math.max(0, times.size() - most), times.size());
    }
}
