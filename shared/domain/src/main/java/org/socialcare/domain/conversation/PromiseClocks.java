package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.clock.ClockStep;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.clock.PolicyStep;
import org.socialcare.domain.settings.Brand;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One clock for each promise in words; the agent is warned before, and the lead told at it. */
final class PromiseClocks {
    /** What such a clock names as its policy, there being none. */
    static final String POLICY = "promise";

    private static final Duration LONGEST_NOTICE = Duration.ofHours(1);
    private static final int NOTICE_PART = 5;

    private PromiseClocks() {}

    /**
     * Those of the ticket stopped as its promises are, also settled ones, because an answer that
     * fails sets them going again; of others those of which anything can still come.
     */
    static List<Clock> after(Brand brand, ChannelId channel, Ticket ticket, List<Clock> clocks) {
        List<Clock> result = new ArrayList<>();
        for (Clock clock : clocks) {
            if (clock.kind() != ClockKind.PROMISE) continue;
            boolean known = clock.ticket() == ticket.number() && promise(ticket, clock).isPresent();
            if (!known && !clock.settled()) result.add(clock);
        }
        for (Promise promise : ticket.care().promises()) {
            Clock clock =
                    clocks.stream()
                            .filter(c -> isOf(c, ticket, promise))
                            .findFirst()
                            .orElseGet(() -> begun(brand, channel, ticket, promise));
            result.add(clock.stopped(promise.stop()));
        }
        return result;
    }

    private static Optional<Promise> promise(Ticket ticket, Clock clock) {
        return ticket.care().promises().stream().filter(p -> isOf(clock, ticket, p)).findFirst();
    }

    private static boolean isOf(Clock clock, Ticket ticket, Promise promise) {
        return clock.kind() == ClockKind.PROMISE
                && clock.ticket() == ticket.number()
                && clock.round() == promise.number();
    }

    private static Clock begun(Brand brand, ChannelId channel, Ticket ticket, Promise promise) {
        Duration time = Duration.between(promise.madeAt(), promise.until());
        Duration part = time.dividedBy(NOTICE_PART);
        Duration notice = part.compareTo(LONGEST_NOTICE) < 0 ? part : LONGEST_NOTICE;
        return new Clock(
                ClockKind.PROMISE,
                ticket.number(),
                promise.number(),
                POLICY,
                Calendar.ALWAYS.id(),
                time,
                promise.madeAt(),
                promise.until().minus(notice),
                promise.until(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                steps(brand, channel, ticket, promise.until()));
    }

    private static List<ClockStep> steps(
            Brand brand, ChannelId channel, Ticket ticket, Instant until) {
        Set<String> leads = leads(brand, channel, ticket);
        return leads.isEmpty()
                ? List.of()
                : List.of(
                        new ClockStep(
                                new PolicyStep(100, PolicyStep.Act.TELL_LEAD, leads),
                                until,
                                false));
    }

    /** Whom the ticket's policy tells where a lead has to know; if none, whom any policy tells. */
    static Set<String> leads(Brand brand, ChannelId channel, Ticket ticket) {
        Set<String> leads = leads(Terms.policy(brand, channel, ticket).stream().toList());
        return leads.isEmpty() ? leads(brand.policies()) : leads;
    }

    private static Set<String> leads(Collection<Policy> policies) {
        return policies.stream()
                .flatMap(policy -> policy.steps().stream())
                .filter(step -> step.act() == PolicyStep.Act.TELL_LEAD)
                .flatMap(step -> step.targets().stream())
                .collect(Collectors.toSet());
    }
}
