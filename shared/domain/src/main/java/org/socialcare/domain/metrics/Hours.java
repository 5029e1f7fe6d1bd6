package org.socialcare.domain.metrics;

import org.jspecify.annotations.Nullable;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Case;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.settings.Brand;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A brand's opening hours as its promises name them. For one thread. */
final class Hours {
    private final Brand brand;
    private final Map<Case, Optional<Policy>> policies = new HashMap<>();
    private final Map<Place, Calendar> calendars = new HashMap<>();

    /** Several metrics measure the same stretches of a story. */
    private final Map<Stretch, Duration> known = new HashMap<>();

    private @Nullable TicketStory latest;

    private record Place(ChannelId channel, String team, String calendar) {}

    private record Stretch(Calendar calendar, Instant start, Instant stop) {
        @Override
        public int hashCode() {
            return 31 * start.hashCode() + stop.hashCode();
        }
    }

    Hours(Brand brand) {
        this.brand = brand;
    }

    /** The promise that applies to such a ticket. */
    Optional<Policy> policy(ChannelId channel, Traits traits) {
        return policies.computeIfAbsent(
                of(channel, traits), it -> Policy.first(brand.policies(), it));
    }

    /** Facts tell neither tiers nor campaigns: policies that ask for them never match here. */
    private static Case of(ChannelId channel, Traits traits) {
        return new Case(
                channel, traits.category(), traits.priority(), "", traits.language(), Set.of());
    }

    /** Open time from one instant to another, on the hours that the promise runs on. */
    Duration between(TicketStory story, Traits traits, Instant start, Instant stop) {
        if (latest == null || !isSame(latest, story)) {
            known.clear();
            latest = story;
        }
        return known.computeIfAbsent(
                new Stretch(calendar(story.channel(), traits), start, stop),
                stretch -> stretch.calendar().between(stretch.start(), stretch.stop()));
    }

    private static boolean isSame(TicketStory one, TicketStory other) {
        return one.ticket() == other.ticket() && one.conversation().equals(other.conversation());
    }

    private Calendar calendar(ChannelId channel, Traits traits) {
        return calendars.computeIfAbsent(
                new Place(
                        channel,
                        traits.team(),
                        policy(channel, traits).map(Policy::calendar).orElse("")),
                place -> brand.hours(place.calendar(), place.channel(), place.team()));
    }
}
