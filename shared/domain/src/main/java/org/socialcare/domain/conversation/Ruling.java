package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.customers.CustomerFields;
import org.socialcare.domain.rules.Effects;
import org.socialcare.domain.rules.Evaluation;
import org.socialcare.domain.rules.Fired;
import org.socialcare.domain.rules.Occasion;
import org.socialcare.domain.rules.On;
import org.socialcare.domain.rules.RuleSet;
import org.socialcare.domain.rules.Seen;
import org.socialcare.domain.rules.Trace;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.triage.Understanding;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The brand's rules on one message that wants an answer, before its clocks are set. */
final class Ruling {
    private final RuleSet rules;
    private final Inbound event;
    private final ChannelId channel;
    private final Brand brand;
    private final CustomerFields card;
    private Optional<Fired> fired = Optional.empty();

    Ruling(RuleSet rules, Inbound event, ChannelId channel, Brand brand, CustomerFields card) {
        this.rules = rules;
        this.event = event;
        this.channel = channel;
        this.brand = brand;
        this.card = card;
    }

    /** The ticket as the rules that fire leave it. */
    Ticket on(On what, Ticket ticket, Understanding understanding, boolean again) {
        if (rules.isEmpty() || !(event.content() instanceof Content.Said said)) return ticket;
        Seen seen =
                new Seen(
                        ticket.priority(),
                        again,
                        open(rules.calendars(), brand, event.at()),
                        rules.on(card),
                        Optional.empty());
        Occasion occasion =
                new Occasion(what, channel, event.thread().kind(), said, understanding, seen);
        Trace trace = Evaluation.of(rules, occasion);
        fired = Optional.of(Fired.of(trace, seen));
        Effects sofar = new Effects(ticket.team(), ticket.priority(), ticket.tags());
        return ticket.with(sofar.after(trace.fired(), ticket.understanding()));
    }

    /** The customer's, where somebody asked for the card. */
    String tier() {
        return card.tier().strip();
    }

    /** What the entry remembers; nothing where the brand has no rules. */
    Optional<Fired> fired() {
        return fired;
    }

    /** Those of the calendars that are open at an instant; one that is gone is closed. */
    static Set<String> open(Set<String> calendars, Brand brand, Instant at) {
        return calendars.stream()
                .filter(
                        id ->
                                brand.calendar(id)
                                        .filter(calendar -> calendar.isOpen(at))
                                        .isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }
}
