package org.socialcare.reports;

import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.metrics.TicketEvents;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.KeepTicketFact;
import org.socialcare.domain.ports.KeepTicketFact.TicketFact;
import org.socialcare.domain.ports.ReadTicketFacts;
import org.socialcare.wire.facts.Fact;

import java.time.Instant;
import java.util.Comparator;

/** Turns the bus's facts into facts about tickets, which are set and never added. */
final class TicketLedger {
    private final KeepTicketFact facts;
    private final ReadTicketFacts known;
    private final FindBrand brands;

    TicketLedger(KeepTicketFact facts, ReadTicketFacts known, FindBrand brands) {
        this.facts = facts;
        this.known = known;
        this.brands = brands;
    }

    /** A fact that says nothing about a ticket is none of ours. */
    void told(Fact fact) {
        fact.ticket().ifPresent(ticket -> told(fact, ticket));
    }

    private void told(Fact fact, Ticket ticket) {
        switch (fact.type()) {
            case "TicketOpened" -> keep(fact, ticket, TicketEvents.OPENED, ticket.openedAt());
            case "TicketReopened" -> {
                keep(fact, ticket, TicketEvents.OPENED, ticket.openedAt());
                keep(fact, ticket, TicketEvents.REOPENED, ticket.openedAt());
            }
            case "ReplyRequested", "EchoReceived", "ReplyFailed" ->
                    keep(
                            fact,
                            ticket,
                            TicketEvents.FIRST_REPLY,
                            ticket.firstReplyAt().orElse(fact.at()));
            case "TicketResolved" ->
                    keep(
                            fact,
                            ticket,
                            TicketEvents.RESOLVED,
                            ticket.resolvedAt().orElse(fact.at()));
            case "ClockBreached" -> breached(fact, ticket);
            default -> {
                // the rule brings more than today's figures are made of
            }
        }
    }

    /** An answer that was too late may be judged when the next ticket is open already. */
    private void breached(Fact fact, Ticket latest) {
        var clock = fact.members().object("clock");
        var what =
                TicketEvents.breached(
                        clock.constant("kind", ClockKind.values()), clock.integer("round"));
        int judged = clock.integer("ticket");
        if (judged == latest.number()) {
            keep(fact, latest, what, fact.at());
        } else {
            var newest = newest(fact, judged);
            keep(fact, newest.after(), newest.version(), what, fact.at());
        }
    }

    private TicketFact newest(Fact fact, int ticket) {
        return known.ofTicket(fact.conversation(), ticket).stream()
                .max(Comparator.comparingLong(TicketFact::version))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "a verdict on a ticket nobody opened: "
                                                + fact.conversation()));
    }

    private void keep(Fact fact, Ticket ticket, String what, Instant at) {
        keep(fact, ticket, fact.version(), what, at);
    }

    private void keep(Fact fact, Ticket ticket, long version, String what, Instant at) {
        var brand =
                brands.brand(fact.brand())
                        .orElseThrow(() -> new IllegalStateException("no brand " + fact.brand()));
        facts.keep(
                new TicketFact(
                        fact.conversation(),
                        ticket.number(),
                        what,
                        fact.brand(),
                        fact.channel(),
                        at.atZone(brand.zone()).toLocalDate(),
                        at,
                        version,
                        ticket));
    }
}
