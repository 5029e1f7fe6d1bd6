package org.socialcare.domain.routing;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.routing.Routing.Limited;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what teams' limits count in one decision, and whom and what they hold back. */
final class HeldBack {
    private final Fairness fairness;
    private final Map<ConversationId, String> counted = new HashMap<>();
    private int waiting;
    private Optional<Instant> free = Optional.empty();

    HeldBack(Fairness fairness) {
        this.fairness = fairness;
    }

    void given(Job job, Load taker) {
        if (!fairness.limits(job.team())) return;
        fairness.give(taker.agent().id(), job.team());
        counted.put(job.conversation(), job.team());
    }

    /** Those of them who may have it: for what is urgent all, where nobody else may. */
    List<Load> among(Job job, List<Load> roomy) {
        List<Load> allowed =
                roomy.stream()
                        .filter(load -> fairness.allows(load.agent().id(), job.team()))
                        .toList();
        return allowed.isEmpty() && Fairness.exceeds(job) ? roomy : allowed;
    }

    /**
     * A ticket waits.
     *
     * @param roomy who could have it but for the limit
     */
    void waits(Job job, List<Load> roomy) {
        Optional<Instant> first =
                roomy.stream()
                        .map(load -> fairness.free(load.agent().id(), job.team()))
                        .min(Instant::compareTo);
        if (first.isEmpty()) return;
        waiting++;
        free = free.filter(known -> known.isBefore(first.get())).or(() -> first);
    }

    /** Whether the agent may be given anything that is not urgent. */
    boolean allows(Load load) {
        return fairness.allowsAnything(load.agent());
    }

    /** Whether it is worth asking. */
    boolean isNeeded() {
        return !fairness.limitsNothing();
    }

    Limited limited() {
        return new Limited(counted, waiting, free);
    }
}
