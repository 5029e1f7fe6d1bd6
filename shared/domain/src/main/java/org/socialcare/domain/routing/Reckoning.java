package org.socialcare.domain.routing;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.TicketCard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the lists and the claims together, claim by claim. */
final class Reckoning {
    private final Queues queues;
    private final Map<ConversationId, Job> listed;
    private final Map<String, Set<ConversationId>> shown = new HashMap<>();

    /** Tickets that are not where the lists show them, and who has them if anybody has. */
    private final Map<ConversationId, Optional<String>> elsewhere = new HashMap<>();

    private final Map<String, List<Job>> found = new HashMap<>();
    private final Map<String, List<Job>> coming = new HashMap<>();
    private final List<Claim> live = new ArrayList<>();
    private final List<Gift> settled = new ArrayList<>();

    /**
     * @param listed every ticket that a list shows
     */
    Reckoning(Queues queues, Map<ConversationId, Job> listed) {
        this.queues = queues;
        this.listed = listed;
        queues.held()
                .forEach(
                        (agent, jobs) ->
                                jobs.forEach(
                                        job ->
                                                shown.computeIfAbsent(agent, _ -> new HashSet<>())
                                                        .add(job.conversation())));
    }

    void add(Claim claim, Map<ConversationId, Optional<TicketCard>> known, Instant now) {
        ConversationId id = claim.conversation();
        Optional<TicketCard> card = known.get(id);
        if (shown.getOrDefault(claim.agent(), Set.of()).contains(id)) {
            elsewhere.put(id, Optional.of(claim.agent()));
            if (claim.isSettled(now)) settle(claim, shownBy(claim));
            else live.add(claim);
        } else if (card == null) {
            Job job = listed.get(id);
            if (job != null) promise(claim, job);
        } else if (card.isEmpty()) {
            elsewhere.put(id, Optional.empty());
            settle(claim, Optional.of(now));
        } else {
            asItIs(claim, card.get(), now);
        }
    }

    private void asItIs(Claim claim, TicketCard card, Instant now) {
        Optional<String> holder = card.assignee();
        if (holder.equals(Optional.of(claim.agent()))) {
            live.add(claim);
        } else if (holder.equals(claim.from()) && !claim.wasKept(card) && claim.holds(now)) {
            promise(claim, Job.of(card));
            return;
        } else if (!holder.equals(claim.from()) || claim.wasKept(card)) {
            settle(claim, Optional.of(now));
        }
        if (holder.isPresent()) {
            elsewhere.put(card.conversation(), holder);
            if (!shown.getOrDefault(holder.get(), Set.of()).contains(card.conversation())) {
                found.computeIfAbsent(holder.get(), _ -> new ArrayList<>()).add(Job.of(card));
            }
        }
    }

    /** A later claim has taken its place: it was kept if that one moved the ticket on. */
    void replaced(Claim claim, Claim by) {
        if (!by.from().equals(claim.from())) settle(claim, Optional.of(by.at()));
    }

    /** It is known to have been kept, or may have been. */
    private void settle(Claim claim, Optional<Instant> givenBefore) {
        claim.gift(givenBefore).ifPresent(settled::add);
    }

    /** Nothing is known of an agent's work before the ticket was theirs; lists know the second. */
    private Optional<Instant> shownBy(Claim claim) {
        return queues.held().getOrDefault(claim.agent(), List.of()).stream()
                .filter(job -> job.conversation().equals(claim.conversation()))
                .findFirst()
                .flatMap(job -> job.hands().idleSince())
                .map(second -> second.plusSeconds(1));
    }

    private void promise(Claim claim, Job job) {
        elsewhere.put(claim.conversation(), Optional.empty());
        coming.computeIfAbsent(claim.agent(), _ -> new ArrayList<>()).add(job);
        live.add(claim);
    }

    Standing standing() {
        var waiting =
                queues.waiting().stream()
                        .filter(job -> !elsewhere.containsKey(job.conversation()))
                        .toList();
        Map<String, List<Job>> held = new HashMap<>();
        queues.held().forEach((agent, jobs) -> held.put(agent, still(agent, jobs)));
        found.forEach((agent, jobs) -> held.merge(agent, jobs, (some, more) -> joined(some, more)));
        return new Standing(new Queues(waiting, held), coming, live, settled);
    }

    private List<Job> still(String agent, List<Job> jobs) {
        return jobs.stream()
                .filter(
                        job ->
                                elsewhere
                                        .getOrDefault(job.conversation(), Optional.of(agent))
                                        .equals(Optional.of(agent)))
                .toList();
    }

    private static List<Job> joined(List<Job> some, List<Job> more) {
        List<Job> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
