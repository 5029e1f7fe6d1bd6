package org.socialcare.domain.routing;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.triage.Priority;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is asked whether they have room for a ticket. One that was passed on to the leads of its team
 * is theirs as long as one of them who can answer it is expected in time: {@link #SPARE} before its
 * nearest clock is due, and within {@link #AHEAD}. Else the rest of the team is asked too, but
 * those who passed it on. Emergencies wait for nobody.
 */
final class Candidates {
    /** Somebody else needs to read the ticket and to answer. */
    static final Duration SPARE = Duration.ofMinutes(10);

    /** Over a weekend. */
    static final Duration AHEAD = Duration.ofDays(3);

    private final Brand brand;
    private final Duty duty;
    private final Instant now;
    private final Map<ConversationId, List<Agent>> asked = new HashMap<>();

    Candidates(Brand brand, Duty duty, Instant now) {
        this.brand = brand;
        this.duty = duty;
        this.now = now;
    }

    /** Asked again and again while the queue is long. */
    List<Agent> of(Job job) {
        return asked.computeIfAbsent(job.conversation(), _ -> found(job));
    }

    /** Those of them who come first, if any: of a ticket for the leads those. */
    List<Load> first(Job job, List<Load> free) {
        if (!job.hands().forLeads()) return free;
        List<Agent> leads = Skills.leads(brand, job);
        List<Load> first = free.stream().filter(load -> leads.contains(load.agent())).toList();
        return first.isEmpty() ? free : first;
    }

    /** Until when the ticket waits for its leads; absent where it does not. */
    Optional<Instant> forLeadsUntil(Job job) {
        if (!job.hands().forLeads() || job.priority() == Priority.P0) return Optional.empty();
        Instant until = inTime(job);
        return Skills.leads(brand, job).stream().anyMatch(lead -> duty.isExpected(lead, until))
                ? Optional.of(until)
                : Optional.empty();
    }

    private List<Agent> found(Job job) {
        if (!job.hands().forLeads()) return Skills.able(brand.agents(), job);
        List<Agent> leads = Skills.leads(brand, job);
        if (forLeadsUntil(job).isPresent()) return leads;
        List<Agent> all = new ArrayList<>(leads);
        Skills.able(brand.agents(), job).stream()
                .filter(agent -> !leads.contains(agent))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private Instant inTime(Job job) {
        Instant latest = now.plus(AHEAD);
        return job.due().map(due -> due.minus(SPARE)).filter(latest::isAfter).orElse(latest);
    }
}
