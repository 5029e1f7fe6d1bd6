package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One clock for each unanswered run: the first response, then the next ones. A run whose instants
 * turn out to have been others is measured anew; what is on record about it stays on record.
 */
final class ResponseClocks {
    private final Brand brand;
    private final ChannelId channel;
    private final Ticket ticket;

    ResponseClocks(Brand brand, ChannelId channel, Ticket ticket) {
        this.brand = brand;
        this.channel = channel;
        this.ticket = ticket;
    }

    List<Clock> after(List<Clock> clocks, List<Round> before, List<Round> after) {
        int older = ticket.rounds() - after.size();
        List<Clock> result = new ArrayList<>();
        for (Clock clock : clocks) {
            if (clock.kind() == ClockKind.RESOLUTION) continue;
            if (clock.ticket() != ticket.number() || number(clock) <= older) result.add(clock);
        }
        for (int i = 0; i < after.size(); i++) {
            int number = older + i + 1;
            Optional<Clock> clock = clocks.stream().filter(c -> measures(c, number)).findFirst();
            Optional<Round> was = i < before.size() ? Optional.of(before.get(i)) : Optional.empty();
            Round now = after.get(i);
            clock.map(c -> Optional.of(again(c, now)))
                    .orElseGet(() -> missing(number, was, now))
                    .filter(c -> !c.settled())
                    .ifPresent(result::add);
        }
        return result;
    }

    private boolean measures(Clock clock, int number) {
        return clock.kind() != ClockKind.RESOLUTION
                && clock.ticket() == ticket.number()
                && number(clock) == number;
    }

    private Clock again(Clock clock, Round now) {
        Terms terms =
                promised(clock.kind())
                        .filter(t -> clock.running() && now.stop().isEmpty() && t.replaces(clock))
                        .orElseGet(() -> Terms.of(brand, clock));
        if (terms.policy().equals(clock.policy()) && clock.startedAt().equals(now.start())) {
            return clock.measured(clock.startedAt(), clock.warnAt(), clock.due(), now.stop());
        }
        return set(terms, clock.kind(), clock.round(), now.start(), now.stop())
                .recorded(clock.warned(), clock.breached());
    }

    /** A new run, or one that was settled and is now measured otherwise: its reply failed, say. */
    private Optional<Clock> missing(int number, Optional<Round> was, Round now) {
        if (now.stop().isPresent() && was.equals(Optional.of(now))) return Optional.empty();
        ClockKind kind = number == 1 ? ClockKind.FIRST_RESPONSE : ClockKind.NEXT_RESPONSE;
        int round = number == 1 ? 0 : number;
        return promised(kind)
                .map(
                        terms -> {
                            Clock clock = set(terms, kind, round, now.start(), now.stop());
                            return was.map(w -> recorded(clock, terms, w)).orElse(clock);
                        });
    }

    private Clock recorded(Clock clock, Terms terms, Round was) {
        if (was.stop().isEmpty()) return clock;
        Instant stop = was.stop().get();
        Clock old = set(terms, clock.kind(), clock.round(), was.start(), was.stop());
        return clock.recorded(stop.isAfter(old.warnAt()), stop.isAfter(old.due()));
    }

    private Clock set(
            Terms terms, ClockKind kind, int round, Instant start, Optional<Instant> stop) {
        Clock clock = terms.clock(kind, ticket.number(), round, start);
        return clock.measured(start, clock.warnAt(), clock.due(), stop);
    }

    private Optional<Terms> promised(ClockKind kind) {
        return Terms.of(brand, channel, ticket, kind);
    }

    private static int number(Clock clock) {
        return clock.kind() == ClockKind.FIRST_RESPONSE ? 1 : clock.round();
    }
}
