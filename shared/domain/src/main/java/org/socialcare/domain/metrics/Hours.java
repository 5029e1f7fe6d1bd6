package org.socialcare.domain.metrics;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A brand's opening hours as its promises name them. For one thread. */
final class Hours {
    private final Brand brand;
    private final Map<Case, Optional<Policy>> policies = new HashMap<>();

    private record Case(ChannelId channel, Category category, Priority priority) {}

    Hours(Brand brand) {
        this.brand = brand;
    }

    /** The promise that applies to such a ticket. */
    Optional<Policy> policy(ChannelId channel, Traits traits) {
        return policies.computeIfAbsent(
                new Case(channel, traits.category(), traits.priority()),
                key ->
                        Policy.first(
                                brand.policies(), key.channel(), key.category(), key.priority()));
    }

    /** Open time from one instant to another; where no promise names a calendar, all of it. */
    Duration between(TicketStory story, Traits traits, Instant start, Instant stop) {
        return policy(story.channel(), traits)
                .flatMap(policy -> brand.calendar(policy.calendar()))
                .orElse(Calendar.ALWAYS)
                .between(start, stop);
    }
}
