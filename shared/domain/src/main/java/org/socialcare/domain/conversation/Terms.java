package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Case;
import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.clock.ClockStep;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.clock.PolicyStep;
import org.socialcare.domain.clock.Target;
import org.socialcare.domain.settings.Brand;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One promise as it applies to one clock.
 *
 * @param policy id and version, as clocks name it
 * @param target open time promised
 */
record Terms(
        String policy,
        Calendar calendar,
        Duration target,
        int warnPercent,
        List<PolicyStep> steps) {
    private static final int USUAL_WARN_PERCENT = 80;

    /** What the brand's first matching policy promises; absent where nothing is promised. */
    static Optional<Terms> of(Brand brand, ChannelId channel, Ticket ticket, ClockKind kind) {
        return policy(brand, channel, ticket)
                .map(p -> of(p, brand, channel, ticket.team(), kind))
                .filter(terms -> terms.target.isPositive());
    }

    /**
     * What another policy promises because the ticket is not any more what it was: more urgent,
     * say. Absent where it is the same to the brand's policies of now; that they are others than
     * those that set the clock changes nothing by itself.
     */
    static Optional<Terms> turned(
            Brand brand, ChannelId channel, Ticket was, Ticket ticket, ClockKind kind) {
        Optional<String> before = policy(brand, channel, was).map(Policy::id);
        Optional<String> after = policy(brand, channel, ticket).map(Policy::id);
        return before.equals(after) ? Optional.empty() : of(brand, channel, ticket, kind);
    }

    static Optional<Policy> policy(Brand brand, ChannelId channel, Ticket ticket) {
        return Policy.first(
                brand.policies(),
                new Case(
                        channel,
                        ticket.understanding().category(),
                        ticket.priority(),
                        ticket.care().tier(),
                        ticket.understanding().language(),
                        brand.campaigns(channel, ticket.openedAt())));
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
                clock.policy(),
                reachable(calendar, clock.target()),
                clock.target(),
                warnPercent,
                clock.steps().stream().map(ClockStep::step).toList());
    }

    /** Whether another policy than the clock's has become the first that matches. */
    boolean replaces(Clock clock) {
        return !policyId(policy).equals(policyId(clock.policy()));
    }

    /** Open time after which the warning is due. */
    Duration warnTarget() {
        return part(warnPercent);
    }

    /** So much of the target. */
    Duration part(int percent) {
        return target.multipliedBy(percent).dividedBy(100);
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
                false,
                steps.stream()
                        .map(s -> new ClockStep(s, calendar.plus(start, part(s.percent())), false))
                        .toList());
    }

    private static Terms of(
            Policy policy, Brand brand, ChannelId channel, String team, ClockKind kind) {
        Target target = policy.targets().of(kind);
        Calendar hours =
                target.business() ? brand.hours(policy.calendar(), channel, team) : Calendar.ALWAYS;
        return new Terms(
                policy.id() + "@" + policy.version(),
                reachable(hours, target.time()),
                target.time(),
                policy.warnPercent(),
                policy.steps());
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
