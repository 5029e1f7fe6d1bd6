package org.socialcare.domain.routing;

import org.jspecify.annotations.Nullable;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.TicketCard;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How things stand once the lists and what was claimed lately are put together. A ticket that is
 * claimed counts as its new agent's and is not given out again, whatever a list that is behind
 * still says.
 *
 * @param queues the tickets about which something may be decided
 * @param coming what each agent is about to be given; it counts as load and is left alone
 * @param live the claims that still matter
 * @param settled what those that do not matter any more have taken of teams' limits
 */
public record Standing(
        Queues queues, Map<String, List<Job>> coming, List<Claim> live, List<Gift> settled) {
    public Standing {
        settled = List.copyOf(settled);
        coming = Map.copyOf(coming);
        live = List.copyOf(live);
    }

    /**
     * The tickets whose own word is needed: the lists have had the time to show what was claimed
     * and do not, or do not show the ticket at all, or show that somebody had it already.
     */
    public static List<ConversationId> doubtful(Queues queues, List<Claim> claims, Instant now) {
        Map<ConversationId, Job> listed = listed(queues);
        return claims.stream()
                .filter(claim -> !isShown(queues, claim))
                .filter(
                        claim ->
                                claim.isSettled(now) || isUnclear(listed.get(claim.conversation())))
                .map(Claim::conversation)
                .distinct()
                .toList();
    }

    private static boolean isUnclear(@Nullable Job job) {
        return job == null || job.hands().had();
    }

    /**
     * Puts both together.
     *
     * @param known the cards of those that were {@link #doubtful}; an empty one of a ticket that
     *     does not run any more
     */
    public static Standing of(
            Queues queues,
            List<Claim> claims,
            Map<ConversationId, Optional<TicketCard>> known,
            Instant now) {
        Reckoning reckoning = new Reckoning(queues, listed(queues));
        Map<ConversationId, Claim> latest = latest(claims);
        latest.values().forEach(claim -> reckoning.add(claim, known, now));
        for (Claim claim : claims) {
            Optional.ofNullable(latest.get(claim.conversation()))
                    .filter(last -> !last.equals(claim))
                    .ifPresent(last -> reckoning.replaced(claim, last));
        }
        return reckoning.standing();
    }

    /** What takes a part of teams' limits beside what is on record. */
    List<Gift> gifts() {
        return Stream.concat(
                        settled.stream(),
                        live.stream().flatMap(claim -> claim.gift(Optional.empty()).stream()))
                .toList();
    }

    private static Map<ConversationId, Claim> latest(List<Claim> claims) {
        Map<ConversationId, Claim> latest = new LinkedHashMap<>();
        for (Claim claim : claims) {
            latest.merge(
                    claim.conversation(),
                    claim,
                    (one, other) -> other.at().isBefore(one.at()) ? one : other);
        }
        return latest;
    }

    private static boolean isShown(Queues queues, Claim claim) {
        return queues.held().getOrDefault(claim.agent(), List.of()).stream()
                .anyMatch(job -> job.conversation().equals(claim.conversation()));
    }

    private static Map<ConversationId, Job> listed(Queues queues) {
        Map<ConversationId, Job> listed = new HashMap<>();
        queues.waiting().forEach(job -> listed.put(job.conversation(), job));
        queues.held()
                .values()
                .forEach(jobs -> jobs.forEach(job -> listed.put(job.conversation(), job)));
        return listed;
    }
}
