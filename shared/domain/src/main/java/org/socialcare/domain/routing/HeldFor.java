package org.socialcare.domain.routing;

import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Presence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What routing keeps a ticket back for that nobody has. */
public sealed interface HeldFor {
    /** The team in whose queue it is. */
    String team();

    /**
     * Everybody who is there and could have it was given as many of the team's tickets as its limit
     * allows.
     *
     * @param free when the first of them may be given one more, if they have room then
     */
    record Limit(String team, Instant free) implements HeldFor {}

    /**
     * It was passed on to the leads of the team, and none of them is there yet.
     *
     * @param until when others are asked too
     */
    record Leads(String team, Instant until) implements HeldFor {}

    /**
     * What holds a ticket back just now; absent where nothing does, or nobody is there at all.
     *
     * @param job of a ticket that nobody has
     * @param ledger what routing remembers of the brand
     */
    static Optional<HeldFor> of(
            Brand brand, List<Presence> presences, Ledger ledger, Job job, Instant now) {
        if (job.status() != Ticket.Status.OPEN) return Optional.empty();
        Job served = job.inTeam(brand.serving(job.team(), now));
        Duty duty = new Duty(brand, presences, now);
        Candidates candidates = new Candidates(brand, duty, now);
        List<Agent> there =
                candidates.of(served).stream()
                        .filter(
                                it ->
                                        served.hands().had()
                                                ? duty.takesTransfers(it)
                                                : duty.takes(it))
                        .toList();
        return there.isEmpty()
                ? candidates.forLeadsUntil(served).map(it -> new Leads(served.team(), it))
                : limit(new Fairness(brand, ledger.taken(), now), there, served);
    }

    private static Optional<HeldFor> limit(Fairness fairness, List<Agent> there, Job job) {
        if (Fairness.exceeds(job)
                || there.stream().anyMatch(it -> fairness.allows(it.id(), job.team()))) {
            return Optional.empty();
        }
        return there.stream()
                .map(agent -> fairness.free(agent.id(), job.team()))
                .min(Instant::compareTo)
                .map(free -> new Limit(job.team(), free));
    }
}
