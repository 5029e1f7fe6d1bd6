package org.socialcare.simulation.day;

import org.socialcare.domain.settings.GivingLimit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each agent was given when, counted by going through all of it each time. */
final class Given {
    private final Optional<GivingLimit> limit;
    private final Map<String, List<Instant>> times = new HashMap<>();

    Given(Optional<GivingLimit> limit) {
        this.limit = limit;
    }

    void note(String agent, Instant at) {
        times.computeIfAbsent(agent, _ -> new ArrayList<>()).add(at);
    }

    /** Whether one more keeps to the limit. */
    boolean mayHaveMore(String agent, Instant at) {
        return limit.filter(it -> lately(agent, at, it) >= it.most()).isEmpty();
    }

    private long lately(String agent, Instant at, GivingLimit limit) {
        Instant since = at.minus(limit.within());
        return times.getOrDefault(agent, List.of()).stream()
                .filter(it -> it.isAfter(since))
                .count();
    }
}
