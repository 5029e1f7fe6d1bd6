package org.socialcare.reports;

import org.socialcare.domain.conversation.Measured;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.kpi.RoundFact;
import org.socialcare.domain.ports.FindKpiRules;
import org.socialcare.domain.ports.KeepRounds;
import org.socialcare.wire.facts.Fact;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns the bus's facts into facts about rounds, for channels whose platform has a rule. */
final class RoundLedger {
    /** What is only told to nobody, or of a ticket that is over, changes no round. */
    private static final Set<String> SILENT = Set.of("TicketResolved", "TicketSetAside");

    private static final Set<String> HEARD =
            Set.of("TicketOpened", "TicketReopened", "MessageReceived");

    private final KeepRounds rounds;
    private final FindKpiRules rules;
    private final InstantSource clock;

    RoundLedger(KeepRounds rounds, FindKpiRules rules, InstantSource clock) {
        this.rounds = rounds;
        this.rules = rules;
        this.clock = clock;
    }

    /** What a fact says about rounds; nothing if it is none of ours. */
    Optional<RoundFact> read(Fact fact) {
        if (fact.ticket().isEmpty() || SILENT.contains(fact.type()) || fact.post().isPresent()) {
            return Optional.empty();
        }
        Ticket ticket = fact.ticket().get();
        List<Measured.Stretch> measured = fact.measured().map(Measured::rounds).orElse(List.of());
        Optional<String> automatic = automatic(fact);
        Optional<String> failed =
                fact.type().equals("ReplyFailed")
                        ? Optional.of(fact.members().object("sent").text("reply"))
                        : Optional.empty();
        if (measured.isEmpty() && automatic.isEmpty() && failed.isEmpty()) return Optional.empty();
        return Optional.of(
                        new RoundFact(
                                fact.channel(),
                                fact.conversation(),
                                ticket.number(),
                                fact.version(),
                                fact.at(),
                                HEARD.contains(fact.type()),
                                measured,
                                automatic,
                                failed))
                .filter(told -> isRuled(fact.brand(), told));
    }

    /** Keeps what facts of one conversation said. */
    void keep(List<RoundFact> told) {
        if (!told.isEmpty()) rounds.keep(told, clock.instant());
    }

    /** A rule that is written down later finds what happened since the platform had any. */
    private boolean isRuled(String brand, RoundFact told) {
        return rules.kpiRules(brand).rules().stream()
                .anyMatch(rule -> rule.platform().equals(told.channel().platform()));
    }

    private static Optional<String> automatic(Fact fact) {
        boolean said =
                fact.type().equals("ReplyRequested")
                        && fact.members().object("reply").json().get("automatic").isPresent();
        return said ? Optional.of(fact.entry()) : Optional.empty();
    }
}
