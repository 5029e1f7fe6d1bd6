package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.rules.Effects;
import org.socialcare.domain.rules.Evaluation;
import org.socialcare.domain.rules.Fired;
import org.socialcare.domain.rules.Occasion;
import org.socialcare.domain.rules.On;
import org.socialcare.domain.rules.RuleSet;
import org.socialcare.domain.rules.Seen;
import org.socialcare.domain.rules.Trace;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;

/**
 * The brand's rules in the moment in which a clock speaks. What they do sets no other clock: those
 * that run keep their promise, so that no rule brings about what another one listens to.
 *
 * @param ticket as they leave it
 * @param fired what the entry remembers
 */
record ClockRuling(Ticket ticket, Fired fired) {
    /** Of the running ticket, whose clock it is. */
    static ClockRuling of(
            Ticket ticket,
            ClockKind clock,
            EntryBody.Verdict verdict,
            ChannelId channel,
            RuleSet rules,
            Brand brand,
            Instant at) {
        Seen seen = seen(ticket, rules, brand, at);
        Trace trace = Evaluation.of(rules, occasion(ticket, clock, verdict, channel, seen));
        Effects sofar = new Effects(ticket.team(), ticket.priority(), ticket.tags());
        Effects wanted = sofar.after(trace.fired(), ticket.understanding());
        // Whatever else a rule may want is refused before it goes live.
        boolean lower = wanted.priority().compareTo(ticket.priority()) > 0;
        Effects allowed =
                new Effects(
                        ticket.assignee().isPresent() ? ticket.team() : wanted.team(),
                        lower ? ticket.priority() : wanted.priority(),
                        wanted.tags());
        return new ClockRuling(ticket.with(allowed), Fired.of(trace, seen));
    }

    static Seen seen(Ticket ticket, RuleSet rules, Brand brand, Instant at) {
        return new Seen(
                ticket.priority(),
                Ruling.open(rules.calendars(), brand, at),
                new Seen.Holder(ticket.team(), ticket.assignee().isPresent()));
    }

    static Occasion occasion(
            Ticket ticket,
            ClockKind clock,
            EntryBody.Verdict verdict,
            ChannelId channel,
            Seen seen) {
        On event =
                switch (verdict) {
                    case WARNED -> On.CLOCK_WARNED;
                    case BREACHED -> On.CLOCK_BREACHED;
                };
        return new Occasion(event, clock, channel, ticket.understanding(), seen);
    }
}
