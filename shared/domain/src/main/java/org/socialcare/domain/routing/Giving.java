package org.socialcare.domain.routing;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.routing.Leaving.Left;
import org.socialcare.domain.routing.Routing.Move;
import org.socialcare.domain.routing.Routing.Outcome;
import org.socialcare.domain.routing.Wishes.Wish;
import org.socialcare.domain.triage.Priority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Gives out one queue, ticket by ticket. */
final class Giving {
    /** More than one look carries out before it should look again. */
    private static final int MOST = 200;

    private final Candidates candidates;
    private final Set<Job> waiting = new LinkedHashSet<>();
    private final Map<ConversationId, Left> queue;
    private final Wishes wishes;
    private final Map<String, Load> loads;
    private final Share share;
    private final Limits limits;
    private final HeldBack heldBack;
    private final List<Move> moves = new ArrayList<>();
    private boolean othersGiven;

    Giving(
            Candidates candidates,
            Map<ConversationId, Left> queue,
            Map<String, Load> loads,
            Rules rules) {
        this.candidates = candidates;
        this.queue = queue;
        this.wishes = rules.wishes();
        this.loads = loads;
        this.share = rules.share();
        this.limits = rules.limits();
        this.heldBack = new HeldBack(rules.fairness());
        queue.values().stream()
                .map(Left::job)
                .sorted(emergencyThenLimitThenOldestDue())
                .forEach(waiting::add);
    }

    private Comparator<Job> emergencyThenLimitThenOldestDue() {
        return Comparator.comparing((Job job) -> job.priority() != Priority.P0)
                .thenComparing(limits::of)
                .thenComparing(Job::turn)
                .thenComparing(Job::priority)
                .thenComparing(Job::openedAt)
                .thenComparing(job -> job.conversation().text());
    }

    Outcome outcome(List<Move> before) {
        moves.addAll(before);
        for (Job job : List.copyOf(waiting)) {
            while (waiting.contains(job)) {
                if (moves.size() >= MOST) {
                    return ended(true);
                }
                Optional<Load> taker = taker(job);
                if (taker.isEmpty()) break;
                give(next(job, taker.get()), taker.get());
            }
        }
        for (Job job : waiting) {
            left(job)
                    .reason()
                    .ifPresent(
                            reason ->
                                    moves.add(
                                            new Move(
                                                    job.conversation(),
                                                    Optional.empty(),
                                                    left(job).newTeam(),
                                                    reason)));
        }
        if (heldBack.isNeeded()) waiting.forEach(job -> heldBack.waits(job, roomy(job)));
        return ended(false);
    }

    private Outcome ended(boolean more) {
        boolean contended = othersGiven && waiting.stream().anyMatch(Job::isQuestion);
        boolean open =
                loads.values().stream()
                        .anyMatch(
                                load -> load.leads() || (load.hasRoom() && heldBack.allows(load)));
        return new Outcome(moves, share.passed(), contended, more, open, heldBack.limited());
    }

    /** The ticket whose turn it is, unless it is the turn of a question. */
    private Job next(Job job, Load taker) {
        if (job.priority() == Priority.P0 || job.isQuestion() || limits.isNear(job)) return job;
        return share.due(taker.agent().id(), () -> answerable(taker)).orElse(job);
    }

    private void give(Job job, Load taker) {
        waiting.remove(job);
        taker.add(job);
        heldBack.given(job, taker);
        String agent = taker.agent().id();
        if (job.priority() != Priority.P0) {
            share.given(agent, job, () -> answerable(taker).findAny().isPresent());
            othersGiven |= !job.isQuestion();
        }
        String reason =
                wish(job)
                        .filter(it -> it.agent().equals(agent))
                        .map(Wish::reason)
                        .or(() -> left(job).reason())
                        .orElse(limits.isNear(job) ? Reason.PLATFORM_LIMIT : Reason.LEAST_LOADED);
        moves.add(new Move(job.conversation(), Optional.of(agent), left(job).newTeam(), reason));
    }

    private Stream<Job> answerable(Load taker) {
        return waiting.stream()
                .filter(Job::isQuestion)
                .filter(job -> mayHave(taker, job))
                .filter(job -> candidates.of(job).contains(taker.agent()))
                .filter(job -> !heldBack.among(job, List.of(taker)).isEmpty());
    }

    /** Those who can have it and carry it. */
    private List<Load> roomy(Job job) {
        return fit(job).stream().filter(load -> load.hasRoomFor(job)).toList();
    }

    private List<Load> fit(Job job) {
        return candidates.of(job).stream()
                .flatMap(agent -> Optional.ofNullable(loads.get(agent.id())).stream())
                .filter(load -> mayHave(load, job))
                .toList();
    }

    /** Who takes transfers only gets what somebody has or had. */
    private boolean mayHave(Load load, Job job) {
        return load.takesNew() || job.hands().had() || left(job).holder().isPresent();
    }

    private Optional<Load> taker(Job job) {
        if (job.priority() != Priority.P0) {
            List<Load> free = candidates.first(job, heldBack.among(job, roomy(job)));
            return wish(job)
                    .flatMap(wish -> free.stream().filter(it -> is(it, wish)).findFirst())
                    .or(() -> free.stream().min(Load.LEAST_FIRST));
        }
        List<Load> fit = fit(job);
        return fit.stream()
                .filter(Load::leads)
                .min(Load.LEAST_FIRST)
                .or(() -> loads.values().stream().filter(Load::leads).min(Load.LEAST_FIRST))
                .or(() -> fit.stream().min(Load.LEAST_FIRST));
    }

    private Optional<Wish> wish(Job job) {
        return wishes.of(job, left(job).holder());
    }

    private Left left(Job job) {
        Left found = queue.get(job.conversation());
        if (found == null) throw new IllegalStateException("a ticket that is not in the queue");
        return found;
    }

    private static boolean is(Load load, Wish wish) {
        return load.agent().id().equals(wish.agent());
    }
}
