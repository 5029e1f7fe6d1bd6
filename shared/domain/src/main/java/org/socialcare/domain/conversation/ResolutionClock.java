package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.settings.Brand;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The clock of the whole ticket. It runs while the customer waits for the brand and rests while the
 * brand waits for the customer or a third party, so the open time that those segments of rounds
 * take is all it counts.
 */
final class ResolutionClock {
    private final Brand brand;
    private final ChannelId channel;
    private final Ticket was;
    private final Ticket ticket;

    /**
     * @param was the ticket before anything about it changed
     */
    ResolutionClock(Brand brand, ChannelId channel, Ticket was, Ticket ticket) {
        this.was = was;
        this.brand = brand;
        this.channel = channel;
        this.ticket = ticket;
    }

    Optional<Clock> after(List<Clock> clocks, List<Round> before, List<Round> after) {
        Optional<Clock> existing =
                clocks.stream()
                        .filter(c -> c.kind() == ClockKind.RESOLUTION)
                        .filter(c -> c.ticket() == ticket.number())
                        .findFirst();
        if (existing.isEmpty()) {
            return Terms.of(brand, channel, ticket, ClockKind.RESOLUTION)
                    .map(terms -> measured(terms, terms.target(), after));
        }
        Clock clock = existing.get();
        Terms old = Terms.of(brand, clock);
        Terms terms =
                Terms.turned(brand, channel, was, ticket, ClockKind.RESOLUTION)
                        .filter(t -> t.replaces(clock))
                        .orElse(old);
        boolean same = before.equals(after) && terms.policy().equals(clock.policy());
        // a ticket whose close is undone runs again, though nobody has spoken otherwise
        if (same) return Optional.of(clock.stopped(Optional.empty()));
        if (clock.breached() || dueBefore(clock, before)) {
            return Optional.of(late(clock.stopped(Optional.empty()), old, after));
        }
        return Optional.of(measured(terms, left(clock, terms, before), after).recordedAs(clock));
    }

    /**
     * The same clock as the brand's policies of now would have set it; absent where they promise
     * nothing. What forgotten rounds have spent stays spent.
     */
    Optional<Clock> anew(Clock clock, List<Round> rounds, List<ThirdPartyWait> waits) {
        List<Round> ran = Segments.of(rounds, waits);
        boolean whole = !rounds.isEmpty() && rounds.getFirst().start().equals(ticket.openedAt());
        return Terms.of(brand, channel, ticket, ClockKind.RESOLUTION)
                .map(
                        terms ->
                                measured(
                                        terms,
                                        whole ? terms.target() : left(clock, terms, ran),
                                        ran));
    }

    private Duration left(Clock clock, Terms terms, List<Round> rounds) {
        Terms old = Terms.of(brand, clock);
        return budget(clock, old.calendar(), rounds).plus(terms.target()).minus(old.target());
    }

    private Clock measured(Terms terms, Duration budget, List<Round> rounds) {
        Calendar calendar = terms.calendar();
        Clock clock = terms.clock(ClockKind.RESOLUTION, ticket.number(), 0, ticket.openedAt());
        Optional<Instant> due = Segments.reached(calendar, budget, rounds);
        if (due.isEmpty()) return clock.pausedWith(budget.minus(Segments.used(calendar, rounds)));
        Duration untilWarning = budget.minus(terms.target()).plus(terms.warnTarget());
        Instant warn = Segments.reached(calendar, untilWarning, rounds).orElse(due.get());
        Clock running = clock.measured(ticket.openedAt(), warn, due.get(), Optional.empty());
        Duration spentBefore = terms.target().minus(budget);
        return late(
                running.stepping(
                        step ->
                                step.dueAt(
                                        Segments.reached(
                                                        calendar,
                                                        terms.part(step.step().percent())
                                                                .minus(spentBefore),
                                                        rounds)
                                                .orElse(Calendar.NEVER))),
                terms,
                rounds);
    }

    /** Steps beyond the due instant count the time that the customer has waited since then. */
    private static Clock late(Clock clock, Terms terms, List<Round> rounds) {
        if (clock.paused()) return clock;
        List<Round> since = since(clock.due(), rounds);
        return clock.stepping(
                step ->
                        step.step().percent() <= 100
                                ? step
                                : step.dueAt(
                                        Segments.reached(
                                                        terms.calendar(),
                                                        terms.part(step.step().percent() - 100),
                                                        since)
                                                .orElse(Calendar.NEVER)));
    }

    private static List<Round> since(Instant at, List<Round> rounds) {
        List<Round> since = new ArrayList<>();
        for (Round round : rounds) {
            if (round.endedBy(at)) continue;
            boolean under = round.start().isBefore(at);
            since.add(under ? new Round(at, round.stop()) : round);
        }
        return since;
    }

    /** What the clock had to spend when the first of these rounds began. */
    private static Duration budget(Clock clock, Calendar calendar, List<Round> rounds) {
        if (clock.remaining().isPresent()) {
            return clock.remaining().get().plus(Segments.used(calendar, rounds));
        }
        if (!clock.due().isBefore(Calendar.NEVER)) return clock.target();
        Duration spent = Duration.ZERO;
        for (Round round : rounds) {
            Instant stop = round.stop().filter(s -> s.isBefore(clock.due())).orElse(clock.due());
            spent = spent.plus(calendar.between(round.start(), stop));
        }
        return spent;
    }

    /** Without rounds all are settled, and with them when a clock that does not rest fell due. */
    private static boolean dueBefore(Clock clock, List<Round> rounds) {
        return !clock.paused()
                && (rounds.isEmpty() || clock.due().isBefore(rounds.getFirst().start()));
    }
}
