package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All clocks of a conversation after its ticket's rounds or promises have changed. */
final class TicketClocks {
    private TicketClocks() {}

    /**
     * Those that are settled now are among them, for the last time.
     *
     * @param old the ticket before anything about it changed
     * @param was the ticket with the rounds of before
     * @param spoke who spoke when before
     */
    static List<Clock> after(
            Brand brand,
            ChannelId channel,
            Ticket old,
            Ticket was,
            Ticket ticket,
            List<Clock> clocks,
            List<Round> before,
            Turns spoke,
            Turns turns) {
        List<Round> after = turns.rounds();
        List<Clock> result = new ArrayList<>();
        for (Clock clock : clocks) {
            if (clock.kind() == ClockKind.RESOLUTION && clock.ticket() != ticket.number()) {
                result.add(clock);
            }
        }
        result.addAll(PromiseClocks.after(brand, channel, ticket, clocks));
        result.addAll(
                new ResponseClocks(brand, channel, was, old, ticket, clocks, before).after(after));
        new ResolutionClock(brand, channel, old, ticket)
                .after(
                        clocks,
                        Segments.of(before, old.care().waits()),
                        Segments.of(after, ticket.care().waits()))
                .ifPresent(result::add);
        result.addAll(new UpdateClocks(brand, channel, old, ticket).after(clocks, spoke, turns));
        return result;
    }

    /** Whether such clocks can be set going again when an answer fails, though they are settled. */
    static boolean isOfWhole(ClockKind kind) {
        return kind == ClockKind.RESOLUTION || kind == ClockKind.PROMISE;
    }

    /** Those of which anything can still come. */
    static List<Clock> unsettled(List<Clock> clocks) {
        return clocks.stream()
                .filter(clock -> isOfWhole(clock.kind()) || !clock.settled())
                .toList();
    }

    /**
     * The ticket is resolved: what was late stays until that is on record. The resolution clock and
     * those of promises stay until the next ticket, because a reply that fails after all sets them
     * going again.
     */
    static List<Clock> stopped(List<Clock> clocks, int ticket, Instant at) {
        List<Clock> result = new ArrayList<>();
        for (Clock clock : clocks) {
            boolean stops = clock.ticket() == ticket && clock.stoppedAt().isEmpty();
            Clock after = stops ? clock.stopped(Optional.of(at)) : clock;
            boolean kept = clock.ticket() == ticket && isOfWhole(clock.kind());
            if (kept || !after.settled()) result.add(after);
        }
        return result;
    }
}
