package org.socialcare.reports;

import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.metrics.TicketEvents;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.KeepTicketFact;
import org.socialcare.domain.ports.KeepTicketFact.TicketFact;
import org.socialcare.wire.facts.Fact;

import java.time.Instant;

/** Turns the bus's facts into facts about tickets, which are set and never added. */
final class TicketLedger {
    private final KeepTicketFact facts;
    private final FindBrand brands;

    TicketLedger(KeepTicketFact facts, FindBrand brands) {
        this.facts = facts;
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
            case "ClockBreached" -> {
                var clock = fact.members().object("clock");
                keep(
                        fact,
                        ticket,
                        TicketEvents.breached(
                                clock.constant("kind", ClockKind.values()), clock.integer("round")),
                        fact.at());
            }
            default -> {
                // the rule brings more than today's figures are made of
            }
        }
    }

    private void keep(Fact fact, Ticket ticket, String what, Instant at) {
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
                        fact.version(),
                        ticket));
    }
}
