package org.socialcare.domain.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How long customers wait on a channel just now: the median of the answers of half an hour. */
public final class CurrentWait {
    /** Older answers say nothing of now. */
    public static final Duration RECENT = Duration.ofMinutes(30);

    /** A median of fewer is an anecdote. */
    private static final int FEWEST = 5;

    private CurrentWait() {}

    /** Absent with fewer than {@value #FEWEST} answers: then nothing is known, and nothing told. */
    public static Optional<Duration> of(Collection<Waited> answers, Instant now) {
        List<Duration> waits =
                answers.stream()
                        .filter(it -> it.at().isAfter(now.minus(RECENT)) && !it.at().isAfter(now))
                        .distinct()
                        .map(Waited::open)
                        .sorted()
                        .toList();
        if (waits.size() < FEWEST) return Optional.empty();
        // of an even number the longer one of the middle: nobody is told less
        return Optional.of(waits.get(waits.size() / 2));
    }
}
