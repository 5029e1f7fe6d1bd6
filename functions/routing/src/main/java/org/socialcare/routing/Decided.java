package org.socialcare.routing;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.routing.Claim;
import org.socialcare.domain.routing.Routing.Move;
import org.socialcare.domain.routing.Standing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a look is about to do.
 *
 * @param moves in their order
 * @param holders who has which ticket before
 * @param at when it was decided
 * @param more whether there may be more to do once this is done
 */
record Decided(List<Move> moves, Map<ConversationId, String> holders, Instant at, boolean more) {
    static final Decided NOTHING = new Decided(List.of(), Map.of(), Instant.EPOCH, false);

    static Decided of(List<Move> moves, Standing standing, Instant at, boolean more) {
        Map<ConversationId, String> holders = new HashMap<>();
        standing.queues()
                .held()
                .forEach(
                        (agent, jobs) ->
                                jobs.forEach(job -> holders.put(job.conversation(), agent)));
        return new Decided(moves, holders, at, more);
    }

    Optional<String> holder(Move move) {
        return Optional.ofNullable(holders.get(move.conversation()));
    }

    List<Claim> claims() {
        return moves.stream()
                .filter(move -> move.agent().isPresent())
                .map(
                        move ->
                                new Claim(
                                        move.conversation(),
                                        holder(move),
                                        move.agent().orElseThrow(),
                                        at))
                .toList();
    }
}
