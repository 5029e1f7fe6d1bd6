package org.socialcare.routing;

import org.socialcare.domain.conversation.Decision;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.SaveChange;
import org.socialcare.domain.ports.SaveChange.Saved;
import org.socialcare.domain.routing.Claim;
import org.socialcare.domain.routing.Routing.Move;

import java.time.InstantSource;

/** Carries out what was decided, ticket by ticket, as long as the decision counts. */
final class Carrying {
    /** A customer who goes on writing overtakes; somebody has to have the ticket all the same. */
    private static final int MOST_TRIES = 4;

    private final FindConversation conversations;
    private final SaveChange changes;
    private final InstantSource clock;

    Carrying(FindConversation conversations, SaveChange changes, InstantSource clock) {
        this.conversations = conversations;
        this.changes = changes;
        this.clock = clock;
    }

    /** Returns how many tickets changed hands. */
    int carryOut(Decided decided) {
        int moved = 0;
        for (var move : decided.moves()) {
            if (!Claim.mayBeKept(decided.at(), clock.instant())) return moved;
            moved += carryOut(move, decided) ? 1 : 0;
        }
        return moved;
    }

    private boolean carryOut(Move move, Decided decided) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            var decision = decision(move, decided);
            if (!(decision instanceof Decision.Changed(var change))) return false;
            switch (changes.save(change)) {
                case Saved.Done() -> {
                    return true;
                }
                case Saved.AlreadyThere(_) -> {
                    return false;
                }
                case Saved.Overtaken() -> {
                    // read again: whether it is still where it was decides
                }
            }
        }
        return false;
    }

    /** A ticket that somebody else has taken or given away meanwhile stays as they left it. */
    private Decision decision(Move move, Decided decided) {
        var before = conversations.find(move.conversation());
        var running = before.flatMap(it -> it.running());
        if (running.isEmpty()) return new Decision.Refused("no-ticket", "It is resolved.");
        var ticket = running.get();
        if (!ticket.assignee().equals(decided.holder(move))) {
            return new Decision.Refused("taken", "Somebody else has it by now.");
        }
        return Working.assign(
                before.get(),
                "routing-" + before.get().version(),
                move.agent(),
                move.team().orElse(ticket.team()),
                Working.ROUTING,
                move.reason(),
                clock.instant());
    }
}
