package org.socialcare.domain.routing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The share of questions: of every so many tickets that an agent is given while a question waits
 * that this agent can answer, at least one is the oldest such question. Counted for each agent,
 * because a question in Greek is not helped by one in Chinese that is answered.
 */
final class Share {
    static final Comparator<Job> OLDEST_FIRST =
            Comparator.comparing(Job::openedAt).thenComparing(job -> job.conversation().text());

    private final int every;
    private final Map<String, Integer> passed;

    /**
     * @param passed how many other tickets each agent was given since the last question
     */
    Share(int every, Map<String, Integer> passed) {
        this.every = every;
        this.passed = new HashMap<>(passed);
    }

    /**
     * The question whose turn it is before the agent gets another ticket.
     *
     * @param answerable the waiting questions that the agent can answer
     */
    Optional<Job> due(String agent, Supplier<Stream<Job>> answerable) {
        return passed.getOrDefault(agent, 0) >= every - 1
                ? answerable.get().min(OLDEST_FIRST)
                : Optional.empty();
    }

    /**
     * @param waits whether a question waits that the agent can answer
     */
    void given(String agent, Job job, BooleanSupplier waits) {
        if (job.isQuestion()) {
            passed.remove(agent);
        } else if (waits.getAsBoolean()) {
            passed.merge(agent, 1, Integer::sum);
        }
    }

    Map<String, Integer> passed() {
        return Map.copyOf(passed);
    }
}
