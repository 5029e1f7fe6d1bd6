package org.socialcare.domain.routing;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.routing.Routing.Move;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Team;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which tickets leave whoever has them, and why; and which only change their team. */
final class Leaving {
    private final Brand brand;
    private final Duty duty;
    private final Instant now;
    private final Map<ConversationId, Left> left = new LinkedHashMap<>();
    private final List<Move> staying = new ArrayList<>();

    Leaving(Brand brand, Duty duty, Instant now) {
        this.brand = brand;
        this.duty = duty;
        this.now = now;
    }

    /**
     * A ticket to be given to somebody else.
     *
     * @param job as it will be, in the team that serves today
     * @param holder who has it; absent where nobody has
     * @param reason absent where it just waits
     * @param moved whether that team is another one than it was in
     */
    record Left(Job job, Optional<String> holder, Optional<String> reason, boolean moved) {
        /** The team that has it from now on; absent where that stays as it is. */
        Optional<String> newTeam() {
            return moved ? Optional.of(job.team()) : Optional.empty();
        }
    }

    void held(String agent, List<Job> jobs) {
        jobs.stream().filter(Leaving::isOpen).forEach(job -> held(agent, job));
    }

    void waiting(List<Job> jobs) {
        for (Job job : jobs) {
            if (!isOpen(job)) continue;
            Job served = served(job);
            Optional<String> reason =
                    moved(job) ? Optional.of(Reason.TEAM_ENDED) : Optional.empty();
            left.putIfAbsent(
                    job.conversation(), new Left(served, Optional.empty(), reason, moved(job)));
        }
    }

    Map<ConversationId, Left> left() {
        return left;
    }

    /** Tickets whose agents serve in the other team too. */
    List<Move> staying() {
        return staying;
    }

    private void held(String agent, Job job) {
        Optional<String> reason = reason(agent, job);
        if (reason.isEmpty()) return;
        Job served = served(job);
        boolean stays =
                reason.get().equals(Reason.TEAM_ENDED)
                        && brand.agent(agent)
                                .filter(it -> it.teams().contains(served.team()))
                                .isPresent();
        if (stays) {
            staying.add(
                    new Move(
                            job.conversation(),
                            Optional.of(agent),
                            Optional.of(served.team()),
                            Reason.TEAM_ENDED));
        } else {
            left.put(
                    job.conversation(),
                    new Left(
                            without(served, agent, reason.get()),
                            Optional.of(agent),
                            reason,
                            moved(job)));
        }
    }

    private Optional<String> reason(String agent, Job job) {
        if (!duty.keeps(agent)) return Optional.of(Reason.ABSENT);
        if (moved(job)) return Optional.of(Reason.TEAM_ENDED);
        return brand.team(job.team())
                .flatMap(Team::returnAfter)
                .filter(limit -> job.isSatOn(limit, now))
                .map(_ -> Reason.SAT_ON_IT);
    }

    /** Whoever sat on it is left out at once, before the ticket itself remembers. */
    private static Job without(Job job, String agent, String reason) {
        return reason.equals(Reason.SAT_ON_IT) ? job.notTo(agent) : job;
    }

    private boolean moved(Job job) {
        return !brand.serving(job.team(), now).equals(job.team());
    }

    private Job served(Job job) {
        return job.inTeam(brand.serving(job.team(), now));
    }

    private static boolean isOpen(Job job) {
        return job.status() == Ticket.Status.OPEN;
    }
}
