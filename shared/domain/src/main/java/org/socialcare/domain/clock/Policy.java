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
 * the clocks; an empty set matches everything.
 *
 * @param warnPercent how much of the target may pass before a warning, 1 to 99
 */
public record Policy(
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
    public Policy {
        channels = Set.copyOf(channels);
        categories = Set.copyOf(categories);
        priorities = Set.copyOf(priorities);
        if (warnPercent < 1 || warnPercent > 99) {
            throw new IllegalArgumentException("warnPercent must be 1 to 99, not " + warnPercent);
        }
    }

    /** The first, by {@code order} and then id, that promises something in this case. */
    public static Optional<Policy> first(
            List<Policy> policies, ChannelId channel, Category category, Priority priority) {
        return policies.stream()
                .filter(p -> p.matches(channel, category, priority))
                .min(Comparator.comparingInt(Policy::order).thenComparing(Policy::id));
    }

    private boolean matches(ChannelId channel, Category category, Priority priority) {
        return (channels.isEmpty() || channels.contains(channel))
                && (categories.isEmpty() || categories.contains(category))
                && (priorities.isEmpty() || priorities.contains(priority));
    }
}
