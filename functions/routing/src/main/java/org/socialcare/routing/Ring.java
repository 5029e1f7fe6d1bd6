package org.socialcare.routing;

import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.wire.facts.Fact;
import org.socialcare.wire.facts.FactJson;
import org.socialcare.wire.facts.LookOnJson;
import org.socialcare.wire.facts.PresenceChangedJson;

import java.util.Optional;

/** What a message of the assignments queue asks for: as little looking as it needs. */
sealed interface Ring {
    /** Which brand it is about. */
    String brand();

    /** Something has come, somebody has come or gone: everything may have to move. */
    record Whole(String brand) implements Ring {}

    /** Somebody may have room again: it matters only if something waits. */
    record Room(String brand) implements Ring {}

    /** A customer waits again for an agent: it matters only if that agent is not there any more. */
    record Waiting(String brand, String agent) implements Ring {}

    static Ring read(String body) {
        return LookOnJson.read(body)
                .or(
                        () ->
                                PresenceChangedJson.read(body)
                                        .map(PresenceChangedJson.PresenceChanged::brand))
                .<Ring>map(Whole::new)
                .orElseGet(() -> of(FactJson.fromBus(body)));
    }

    private static Ring of(Fact fact) {
        return switch (fact.type()) {
            case "ReplyRequested", "TicketResolved" -> new Room(fact.brand());
            case "MessageReceived" ->
                    holder(fact)
                            .<Ring>map(agent -> new Waiting(fact.brand(), agent))
                            .orElseGet(() -> new Whole(fact.brand()));
            default -> new Whole(fact.brand());
        };
    }

    /** An emergency may have to go to somebody else however present its agent is. */
    private static Optional<String> holder(Fact fact) {
        boolean emergency =
                fact.understanding().map(Understanding::flags).stream()
                        .anyMatch(flags -> flags.contains(RiskFlag.EMERGENCY));
        return emergency ? Optional.empty() : fact.ticket().flatMap(ticket -> ticket.assignee());
    }
}
