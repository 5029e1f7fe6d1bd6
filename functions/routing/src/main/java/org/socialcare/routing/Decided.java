package org.socialcare.routing;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.routing.Claim;
import org.socialcare.domain.routing.Routing.Limited;
import org.socialcare.domain.routing.Routing.Move;
import org.socialcare.domain.routing.Routing.Outcome;
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
 * @param limited what teams' limits count of it and hold back
 * @param lookAt when somebody must look because a limit leaves room again; absent where nothing
 *     waits for that, or a look is asked for already
 */
record Decided(
        List<Move> moves,
        Map<ConversationId, String> holders,
        Instant at,
        boolean more,
        Limited limited,
        Optional<Instant> lookAt) {
    static final Decided NOTHING =
            new Decided(List.of(), Map.of(), Instant.EPOCH, false, Limited.NOT, Optional.empty());

    static Decided of(
            Outcome outcome,
            Standing standing,
            Instant at,
            boolean more,
            Optional<Instant> lookAt) {
        Map<ConversationId, String> holders = new HashMap<>();
        standing.queues()
                .held()
                .forEach(
                        (agent, jobs) ->
                                jobs.forEach(job -> holders.put(job.conversation(), agent)));
        return new Decided(outcome.moves(), holders, at, more, outcome.limited(), lookAt);
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
                                        at,
                                        Optional.ofNullable(
                                                limited.counted().get(move.conversation()))))
                .toList();
    }
}
