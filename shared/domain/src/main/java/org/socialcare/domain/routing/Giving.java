package org.socialcare.domain.routing;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.routing.Routing.Move;
import org.socialcare.domain.routing.Routing.Outcome;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.triage.Priority;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives out one queue, ticket by ticket. */
final class Giving {
    private static final Comparator<Job> EMERGENCY_THEN_OLDEST_DUE =
            Comparator.comparing((Job job) -> job.priority() != Priority.P0)
                    .thenComparing(job -> job.due().orElse(Instant.MAX))
                    .thenComparing(Job::priority)
                    .thenComparing(Job::openedAt)
                    .thenComparing(job -> job.conversation().text());

    private final List<Agent> agents;
    private final Set<Job> waiting = new LinkedHashSet<>();
    private final Set<ConversationId> left;
    private final Map<String, Load> loads;
    private final Share share;
    private final List<Move> moves = new ArrayList<>();
    private boolean othersGiven;

    Giving(
            List<Agent> agents,
            Collection<Job> queue,
            Set<ConversationId> left,
            Map<String, Load> loads,
            Share share) {
        this.agents = agents;
        this.left = left;
        this.loads = loads;
        this.share = share;
        queue.stream().sorted(EMERGENCY_THEN_OLDEST_DUE).forEach(waiting::add);
    }

    Outcome outcome() {
        for (Job job : List.copyOf(waiting)) {
            while (waiting.contains(job)) {
                Optional<Load> taker = taker(job);
                if (taker.isEmpty()) break;
                give(next(job, taker.get()), taker.get());
            }
        }
        boolean contended = othersGiven && waiting.stream().anyMatch(Job::isQuestion);
        for (Job job : waiting) {
            if (left.contains(job.conversation())) {
                moves.add(new Move(job.conversation(), Optional.empty(), Routing.ABSENT));
            }
        }
        return new Outcome(moves, share.passed(), contended);
    }

    /** The ticket whose turn it is, unless it is the turn of a question. */
    private Job next(Job job, Load taker) {
        if (job.priority() == Priority.P0 || job.isQuestion()) return job;
        return share.due(taker.agent().id(), answerable(taker)).orElse(job);
    }

    private void give(Job job, Load taker) {
        waiting.remove(job);
        taker.add(job);
        if (job.priority() != Priority.P0) {
            share.given(taker.agent().id(), job, answerable(taker));
            othersGiven |= !job.isQuestion();
        }
        String reason = left.contains(job.conversation()) ? Routing.ABSENT : Routing.LEAST_LOADED;
        moves.add(new Move(job.conversation(), Optional.of(taker.agent().id()), reason));
    }

    private List<Job> answerable(Load taker) {
        return waiting.stream()
                .filter(Job::isQuestion)
                .filter(job -> mayHave(taker, job))
                .filter(job -> Skills.able(agents, job).contains(taker.agent()))
                .toList();
    }

    /** Who takes transfers only gets what somebody had before. */
    private boolean mayHave(Load load, Job job) {
        return load.takesNew() || left.contains(job.conversation());
    }

    private Optional<Load> taker(Job job) {
        List<Load> able =
                Skills.able(agents, job).stream()
                        .flatMap(agent -> Optional.ofNullable(loads.get(agent.id())).stream())
                        .filter(load -> mayHave(load, job))
                        .toList();
        if (job.priority() != Priority.P0) {
            return able.stream().filter(load -> load.hasRoomFor(job)).min(Load.LEAST_FIRST);
        }
        return able.stream()
                .filter(Load::leads)
                .min(Load.LEAST_FIRST)
                .or(() -> loads.values().stream().filter(Load::leads).min(Load.LEAST_FIRST))
                .or(() -> able.stream().min(Load.LEAST_FIRST));
    }
}
