package org.socialcare.domain.clock;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is promised to whom. Of a brand's policies the first that matches, by {@code order}, sets
 * the clocks. One without conditions is a fallback: it matches whatever no other did.
 *
 * @param version a clock keeps what the version that set it promised
 * @param calendar whose hours business time is; one that is not known is open around the clock
 * @param warnPercent how much of the target may pass before a warning, 1 to 99
 * @param steps further ones, by their percent
 */
public record Policy(
        String id,
        long version,
        int order,
        Conditions when,
        String calendar,
        Targets targets,
        int warnPercent,
        List<PolicyStep> steps) {
    /** The order in which policies are looked at. */
    public static final Comparator<Policy> ORDER =
            Comparator.comparingInt(Policy::order).thenComparing(Policy::id);

    public Policy {
        steps = steps.stream().sorted(Comparator.comparingInt(PolicyStep::percent)).toList();
        if (warnPercent < 1 || warnPercent > 99) {
            throw new IllegalArgumentException("warnPercent must be 1 to 99, not " + warnPercent);
        }
    }

    /** One without further conditions or steps, all in the hours of its calendar. */
    public Policy(
            String id,
            long version,
            int order,
            Set<ChannelId> channels,
            Set<Category> categories,
            Set<Priority> priorities,
            String calendar,
            Duration firstResponse,
            Duration nextResponse,
            Duration resolution,
            int warnPercent) {
        this(
                id,
                version,
                order,
                new Conditions(channels, categories, priorities, Set.of(), Set.of(), Set.of()),
                calendar,
                new Targets(
                        new Target(firstResponse, true),
                        new Target(nextResponse, true),
                        new Target(resolution, true)),
                warnPercent,
                List.of());
    }

    /** The first, by {@link #ORDER}, that matches. */
    public static Optional<Policy> first(List<Policy> policies, Case of) {
        return policies.stream().filter(p -> p.when.hold(of)).min(ORDER);
    }

    /** Whether it matches whatever no other did. */
    public boolean isFallback() {
        return when.isEmpty();
    }

    /** The same as it is stored. */
    public Policy at(long stored) {
        return new Policy(id, stored, order, when, calendar, targets, warnPercent, steps);
    }
}
