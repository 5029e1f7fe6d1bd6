package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.settings.Brand;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One promise as it applies to one clock.
 *
 * @param policy id and version, as clocks name it
 * @param target open time promised
 */
record Terms(String policy, Calendar calendar, Duration target, int warnPercent) {
    private static final int USUAL_WARN_PERCENT = 80;

    /** What the brand's first matching policy promises; absent where nothing is promised. */
    static Optional<Terms> of(Brand brand, ChannelId channel, Ticket ticket, ClockKind kind) {
        return Policy.first(
                        brand.policies(),
                        channel,
                        ticket.understanding().category(),
                        ticket.priority())
                .map(p -> of(p, brand, channel, ticket.team(), kind))
                .filter(terms -> terms.target.isPositive());
    }

    /** What was promised when the clock was set, even if the brand promises something else now. */
    static Terms of(Brand brand, Clock clock) {
        int warnPercent =
                brand.policies().stream()
                        .filter(p -> p.id().equals(policyId(clock.policy())))
                        .findFirst()
                        .map(Policy::warnPercent)
                        .orElse(USUAL_WARN_PERCENT);
        Calendar calendar = brand.calendar(clock.calendar()).orElse(Calendar.ALWAYS);
        return new Terms(
                clock.policy(), reachable(calendar, clock.target()), clock.target(), warnPercent);
    }

    /** Whether another policy than the clock's has become the first that matches. */
    boolean replaces(Clock clock) {
        return !policyId(policy).equals(policyId(clock.policy()));
    }

    /** Open time after which the warning is due. */
    Duration warnTarget() {
        return target.multipliedBy(warnPercent).dividedBy(100);
    }

    Clock clock(ClockKind kind, int ticket, int round, Instant start) {
        return new Clock(
                kind,
                ticket,
                round,
                policy,
                calendar.id(),
                target,
                start,
                calendar.plus(start, warnTarget()),
                calendar.plus(start, target),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    private static Terms of(
            Policy policy, Brand brand, ChannelId channel, String team, ClockKind kind) {
        Duration target =
                switch (kind) {
                    case FIRST_RESPONSE -> policy.firstResponse();
                    case NEXT_RESPONSE -> policy.nextResponse();
                    case RESOLUTION -> policy.resolution();
                };
        return new Terms(
                policy.id() + "@" + policy.version(),
                reachable(brand.hours(policy.calendar(), channel, team), target),
                target,
                policy.warnPercent());
    }

    /** A promise that its hours have no room for runs around the clock rather than never. */
    private static Calendar reachable(Calendar calendar, Duration target) {
        return calendar.hasRoomFor(target) ? calendar : Calendar.ALWAYS;
    }

    private static String policyId(String policy) {
        int at = policy.lastIndexOf('@');
        return at < 0 ? policy : policy.substring(0, at);
    }
}
