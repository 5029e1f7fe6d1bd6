package org.socialcare.domain.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One thing that a figure is made of.
 *
 * @param at the metric's anchor
 * @param value milliseconds of what is timed; else a number
 * @param other milliseconds of open time of what is timed; the lower part of a ratio
 */
record Mark(
        TicketStory story,
        Instant at,
        Traits traits,
        String agent,
        long value,
        OptionalLong other,
        Optional<Boolean> inTarget) {

    /** Something that is only counted. */
    static Mark one(TicketStory story, Instant at, Traits traits, String agent) {
        return amount(story, at, traits, agent, 1);
    }

    static Mark amount(TicketStory story, Instant at, Traits traits, String agent, long value) {
        return new Mark(story, at, traits, agent, value, OptionalLong.empty(), Optional.empty());
    }

    /** Part of a share: in its upper part or only in its lower. */
    static Mark part(TicketStory story, Instant at, Traits traits, String agent, boolean upper) {
        return amount(story, at, traits, agent, upper ? 1 : 0);
    }

    /** Something that took a while; what seems to end before it began took no time. */
    static Mark timed(
            TicketStory story,
            Instant at,
            Traits traits,
            String agent,
            Duration calendar,
            Duration business,
            Optional<Boolean> inTarget) {
        return new Mark(
                story,
                at,
                traits,
                agent,
                Math.max(0, calendar.toMillis()),
                OptionalLong.of(business.toMillis()),
                inTarget);
    }

    String key(Dimension dimension) {
        return switch (dimension) {
            case CHANNEL -> story.channel().toString();
            case TEAM -> traits.team();
            case AGENT -> agent;
            case CATEGORY -> traits.category().name();
            case LANGUAGE -> traits.language();
            case PRIORITY -> traits.priority().name();
        };
    }
}
