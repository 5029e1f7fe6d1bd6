package org.socialcare.reports;

import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.metrics.TicketFact;
import org.socialcare.domain.metrics.TicketFact.What;
import org.socialcare.domain.metrics.Told;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.KeepTicketFact;
import org.socialcare.wire.conversation.LabelChangeJson;
import org.socialcare.wire.facts.Fact;

import java.util.List;
import java.util.Optional;

/** Turns the bus's facts into facts about tickets, which are set and never added. */
final class TicketLedger {
    private final KeepTicketFact facts;
    private final FindBrand brands;

    TicketLedger(KeepTicketFact facts, FindBrand brands) {
        this.facts = facts;
        this.brands = brands;
    }

    /** What a fact says about its ticket; nothing if it is none of ours. */
    List<TicketFact> read(Fact fact) {
        return fact.ticket()
                .flatMap(ticket -> what(fact, ticket).map(what -> facts(fact, ticket, what)))
                .orElse(List.of());
    }

    /** Keeps what facts of one conversation said. */
    void keep(List<TicketFact> told) {
        facts.keep(told);
    }

    private List<TicketFact> facts(Fact fact, Ticket ticket, What what) {
        var brand =
                brands.brand(fact.brand())
                        .orElseThrow(() -> new IllegalStateException("no brand " + fact.brand()));
        return new Told(
                        fact.conversation(),
                        fact.brand(),
                        fact.channel(),
                        fact.version(),
                        fact.at(),
                        ticket,
                        fact.measured(),
                        what)
                .facts(brand.zone());
    }

    private static Optional<What> what(Fact fact, Ticket ticket) {
        return switch (fact.type()) {
            case "TicketOpened" -> Optional.of(opened(fact, false));
            case "TicketReopened" -> Optional.of(opened(fact, true));
            case "MessageReceived" -> fact.measured().map(_ -> new What.Asked());
            case "EchoReceived" -> fact.measured().map(_ -> new What.Echoed());
            case "ReplyRequested" -> {
                var reply = fact.members().object("reply");
                yield Optional.of(
                        reply.json().get("automatic").isPresent()
                                ? new What.Automated(fact.entry(), reply.textOrEmpty("article"))
                                : new What.Replied(fact.entry(), reply.text("agent")));
            }
            case "ReplyFailed" -> {
                var sent = fact.members().object("sent");
                yield Optional.of(new What.Failed(sent.text("reply")));
            }
            case "LabelCorrected" -> {
                var correction = fact.members().object("correction");
                yield Optional.of(
                        new What.Corrected(
                                correction.text("entry"), LabelChangeJson.read(correction)));
            }
            case "TicketAssigned", "TicketHandedBack" -> Optional.of(new What.Assigned());
            case "TicketEscalated" -> {
                var handled = fact.members().object("handled");
                yield Optional.of(new What.Escalated(handled.text("by"), handled.text("fromTeam")));
            }
            case "ClocksReapplied" -> fact.measured().map(_ -> new What.Reapplied());
            case "TicketResolved" -> {
                var resolution = fact.members().object("resolution");
                yield Optional.of(
                        new What.Resolved(resolution.text("by"), resolution.text("outcome")));
            }
            case "TicketSetAside" ->
                    Optional.of(
                            new What.Resolved(
                                    fact.members().object("handled").text("by"), What.SPAM));
            case "TicketBroughtBack" ->
                    Optional.of(
                            fact.members().object("handled").flag("opens")
                                    ? opened(fact, false)
                                    : new What.Assigned());
            // a verdict on an older ticket follows from what is kept about that one
            case "ClockBreached" ->
                    fact.members().object("clock").integer("ticket") == ticket.number()
                            ? Optional.of(new What.Breached())
                            : Optional.empty();
            // what a rule brings beyond that is no part of any figure
            default -> Optional.empty();
        };
    }

    private static What opened(Fact fact, boolean again) {
        return new What.Opened(
                TicketFact.person(fact.channel(), fact.conversation(), fact.customer()), again);
    }
}
