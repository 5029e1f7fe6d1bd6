package org.socialcare.desk;

import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.ports.KeepLedger;
import org.socialcare.domain.routing.Claim;
import org.socialcare.domain.settings.Team;

import java.time.InstantSource;
import java.util.Optional;

/**
 * Tells routing that an agent took a waiting ticket, where the team limits what its agents are
 * given: they may take more than that, but are then given less. Says so after the ticket is theirs,
 * so whoever dies in between has taken one that does not count.
 */
final class Pulls {
    /** So many others at the same moment leave one uncounted, which hurts nobody. */
    private static final int MOST_TRIES = 10;

    private final KeepLedger ledgers;
    private final InstantSource clock;

    Pulls(KeepLedger ledgers, InstantSource clock) {
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /**
     * @param before the conversation as it was
     * @param agent who has its ticket now
     */
    void assigned(Caller caller, Conversation before, String team, Optional<String> agent) {
        boolean waited = before.running().filter(ticket -> ticket.assignee().isEmpty()).isPresent();
        boolean limited = caller.brand().team(team).flatMap(Team::limit).isPresent();
        if (waited && limited && agent.equals(Optional.of(caller.agent().id()))) {
            note(
                    caller.brand().id(),
                    new Claim(
                            before.id(),
                            Optional.empty(),
                            caller.agent().id(),
                            clock.instant(),
                            Optional.of(team)));
        }
    }

    private void note(String brand, Claim claim) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (ledgers.keep(brand, ledgers.ledger(brand).claimed(claim))) {
                return;
            }
        }
    }
}
