package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.clock.ClockStep;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One clock for each unanswered run: the first response, then the next ones. A run whose instants
 * turn out to have been others is measured anew; what is on record about it stays on record.
 */
final class ResponseClocks {
    private final Brand brand;
    private final ChannelId channel;
    private final Ticket was;
    private final Ticket ticket;
    private final List<Clock> clocks;
    private final List<Measure> settled;

    /**
     * @param before the ticket with the rounds that the clocks were set for
     * @param was the ticket before anything about it changed
     * @param ticket the ticket as it is now
     */
    ResponseClocks(
            Brand brand,
            ChannelId channel,
            Ticket before,
            Ticket was,
            Ticket ticket,
            List<Clock> clocks,
            List<Round> rounds) {
        this.was = was;
        this.brand = brand;
        this.channel = channel;
        this.ticket = ticket;
        this.clocks = clocks;
        this.settled =
                Measure.of(ended(rounds, before), before).stream()
                        .filter(m -> m.round().stop().isPresent())
                        .filter(m -> m.clock(clocks, before).isEmpty())
                        .toList();
    }

    /** Resolving ended the wait of the last round, answered or not. */
    private static List<Round> ended(List<Round> rounds, Ticket ticket) {
        if (ticket.resolvedAt().isEmpty() || rounds.isEmpty()) return rounds;
        List<Round> ended = new ArrayList<>(rounds);
        Round last = ended.removeLast();
        ended.add(new Round(last.start(), last.stop().or(ticket::resolvedAt)));
        return ended;
    }

    /** Those that are settled now are among them, for the last time. */
    List<Clock> after(List<Round> rounds) {
        List<Measure> measures = Measure.of(rounds, ticket);
        List<Clock> result = new ArrayList<>();
        for (Clock clock : clocks) {
            if (clock.kind().isResponse() && isForgotten(clock, measures)) {
                result.add(clock);
            }
        }
        for (Measure measure : measures) {
            measure.clock(clocks, ticket)
                    .map(clock -> Optional.of(again(clock, measure.round())))
                    .orElseGet(() -> missing(measure))
                    .ifPresent(result::add);
        }
        return result;
    }

    /** It measures a round that is not remembered any more, or one of another ticket. */
    private boolean isForgotten(Clock clock, List<Measure> measures) {
        if (clock.ticket() != ticket.number()) return true;
        return clock.kind() == ClockKind.FIRST_RESPONSE
                ? measures.stream().noneMatch(m -> m.kind() == ClockKind.FIRST_RESPONSE)
                : clock.round() <= ticket.rounds() - measures.size();
    }

    private Clock again(Clock clock, Round now) {
        Terms terms =
                Terms.turned(brand, channel, was, ticket, clock.kind())
                        .filter(t -> clock.running() && now.stop().isEmpty() && t.replaces(clock))
                        .orElseGet(() -> Terms.of(brand, clock));
        if (terms.policy().equals(clock.policy()) && clock.startedAt().equals(now.start())) {
            return clock.measured(clock.startedAt(), clock.warnAt(), clock.due(), now.stop());
        }
        return terms.clock(clock.kind(), ticket.number(), clock.round(), now.start())
                .stopped(now.stop())
                .recordedAs(clock);
    }

    /** A new run, or one that was settled and is now measured otherwise: its reply failed, say. */
    private Optional<Clock> missing(Measure now) {
        boolean isSettled =
                settled.stream()
                        .anyMatch(m -> m.kind() == now.kind() && m.round().equals(now.round()));
        if (isSettled) return Optional.empty();
        return promised(now.kind())
                .map(
                        terms ->
                                terms.clock(
                                                now.kind(),
                                                ticket.number(),
                                                now.number(),
                                                now.round().start())
                                        .stopped(now.round().stop())
                                        .recorded(
                                                anyPartPassed(now.round(), Clock::warnAt),
                                                anyPartPassed(now.round(), Clock::due))
                                        .stepping(step -> asBefore(step, now.round())));
    }

    private ClockStep asBefore(ClockStep step, Round now) {
        return anyPartPassed(now, clock -> clock.stepAt(step.step())) ? step.onRecord() : step;
    }

    /** Whether a settled run that is part of this one had passed its warning or its due instant. */
    private boolean anyPartPassed(Round now, Function<Clock, Instant> limit) {
        return settled.stream()
                .filter(m -> m.isPartOf(now))
                .anyMatch(
                        m ->
                                promised(m.kind())
                                        .map(t -> t.clock(m.kind(), 0, 0, m.round().start()))
                                        .filter(c -> passed(m.round(), limit.apply(c)))
                                        .isPresent());
    }

    private static boolean passed(Round round, Instant limit) {
        return round.stop().filter(stop -> stop.isAfter(limit)).isPresent();
    }

    private Optional<Terms> promised(ClockKind kind) {
        return Terms.of(brand, channel, ticket, kind);
    }
}
