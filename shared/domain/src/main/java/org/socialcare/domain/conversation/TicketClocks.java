package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** All clocks of a conversation after its ticket's rounds or promises have changed. */
final class TicketClocks {
    private TicketClocks() {}

    static List<Clock> after(
            Brand brand,
            ChannelId channel,
            Ticket ticket,
            List<Clock> clocks,
            List<Round> before,
            List<Round> after) {
        List<Clock> result = new ArrayList<>();
        for (Clock clock : clocks) {
            if (clock.kind() == ClockKind.RESOLUTION && clock.ticket() != ticket.number()) {
                result.add(clock);
            }
        }
        result.addAll(new ResponseClocks(brand, channel, ticket).after(clocks, before, after));
        new ResolutionClock(brand, channel, ticket)
                .after(clocks, before, after)
                .ifPresent(result::add);
        return result;
    }

    /** The ticket is resolved: what was late stays until that is on record, the rest is done. */
    static List<Clock> stopped(List<Clock> clocks, int ticket, Instant at) {
        List<Clock> result = new ArrayList<>();
        for (Clock clock : clocks) {
            boolean others = clock.ticket() != ticket || clock.stoppedAt().isPresent();
            if (others) {
                result.add(clock);
            } else if (!clock.paused() && !clock.stopped(at).settled()) {
                result.add(clock.stopped(at));
            }
        }
        return result;
    }
}
