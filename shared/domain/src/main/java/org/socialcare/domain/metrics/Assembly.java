package org.socialcare.domain.metrics;

import org.socialcare.domain.conversation.Measured;
import org.socialcare.domain.conversation.Measured.Stretch;
import org.socialcare.domain.metrics.TicketFact.State;
import org.socialcare.domain.metrics.TicketFact.What;
import org.socialcare.domain.metrics.TicketStory.Automated;
import org.socialcare.domain.metrics.TicketStory.Close;
import org.socialcare.domain.metrics.TicketStory.Escalation;
import org.socialcare.domain.metrics.TicketStory.Holding;
import org.socialcare.domain.metrics.TicketStory.Opening;
import org.socialcare.domain.metrics.TicketStory.Promise;
import org.socialcare.domain.metrics.TicketStory.Reply;
import org.socialcare.domain.metrics.TicketStory.Round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts a ticket's story together from its facts, in the order in which they happened to us. */
final class Assembly {
    private final Map<String, Reply> replies = new LinkedHashMap<>();
    private final Map<String, Automated> automated = new LinkedHashMap<>();
    private final Map<Instant, String> answerers = new HashMap<>();
    private final Map<Instant, Instant> dues = new HashMap<>();
    private final List<Holding> holdings = new ArrayList<>();
    private final List<Escalation> escalations = new ArrayList<>();
    private final List<Close> closes = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private List<Round> rounds = new ArrayList<>();
    private Optional<What.Opened> opened = Optional.empty();
    private Optional<Traits> openedAs = Optional.empty();
    private Optional<String> holder = Optional.empty();
    private Optional<Instant> followedAt = Optional.empty();

    private Assembly() {}

    /**
     * The story of one ticket; absent if the fact of its opening is not among them.
     *
     * @param facts at least one, all of the same ticket, in any order, repeated or not
     */
    static Optional<TicketStory> of(Collection<TicketFact> facts) {
        Map<Long, TicketFact> inOrder = new TreeMap<>();
        for (TicketFact fact : facts) inOrder.put(fact.version(), fact);
        Assembly assembly = new Assembly();
        for (TicketFact fact : inOrder.values()) assembly.add(fact);
        return assembly.story(facts.iterator().next());
    }

    private Optional<TicketStory> story(TicketFact any) {
        if (opened.isEmpty() || openedAs.isEmpty() || rounds.isEmpty()) return Optional.empty();
        return Optional.of(
                new TicketStory(
                        any.conversation(),
                        any.ticket(),
                        any.brand(),
                        any.channel(),
                        opened.get().person(),
                        new Opening(
                                rounds.getFirst().start(), opened.get().again(), openedAs.get()),
                        rounds,
                        List.copyOf(replies.values()),
                        List.copyOf(automated.values()),
                        holdings,
                        escalations,
                        closes,
                        promises,
                        followedAt));
    }

    private void add(TicketFact fact) {
        if (fact.what() instanceof What.Followed) followedAt = Optional.of(fact.at());
        fact.after().ifPresent(after -> add(fact, after));
    }

    private void add(TicketFact fact, State after) {
        switch (fact.what()) {
            case What.Opened first -> {
                opened = Optional.of(first);
                openedAs = Optional.of(after.traits());
            }
            case What.Replied replied -> replied(fact, replied, after);
            case What.Automated said ->
                    automated.put(
                            said.reply(), new Automated(fact.at(), said.article(), after.traits()));
            case What.Echoed _ -> answerers.putIfAbsent(fact.at(), Dimension.OUTSIDE);
            case What.Failed failed -> failed(failed);
            case What.Resolved resolved -> closes.add(close(fact.at(), resolved, after));
            case What.Escalated(var by, var from) ->
                    escalations.add(new Escalation(fact.at(), by, after.traits().inTeam(from)));
            case What.Asked _,
                    What.Assigned _,
                    What.Reapplied _,
                    What.Corrected _,
                    What.Breached _,
                    What.Followed _,
                    What.StillOpen _ -> {}
        }
        after.measured().ifPresent(measured -> measure(fact.at(), measured, after.traits()));
        held(fact, after);
        if (!after.closed()) goesOn(fact.at());
    }

    private void replied(TicketFact fact, What.Replied replied, State after) {
        replies.put(replied.reply(), new Reply(fact.at(), replied.agent(), after.traits()));
        answerers.putIfAbsent(fact.at(), replied.agent());
        answered(fact.at(), after).ifPresent(at -> answerers.putIfAbsent(at, replied.agent()));
    }

    /** Where the platform's clock is ahead of ours, the answer has the time of its question. */
    private static Optional<Instant> answered(Instant replied, State after) {
        return after.measured().stream()
                .flatMap(measured -> measured.rounds().stream())
                .flatMap(round -> round.stop().stream())
                .filter(stop -> !stop.isBefore(replied))
                .findFirst();
    }

    private void failed(What.Failed failed) {
        automated.remove(failed.reply());
        Reply reply = replies.remove(failed.reply());
        if (reply != null) answerers.remove(reply.at(), reply.agent());
    }

    private static Close close(Instant at, What.Resolved resolved, State after) {
        return new Close(
                at,
                resolved.by(),
                resolved.outcome(),
                after.asked(),
                after.traits(),
                Optional.empty());
    }

    private void goesOn(Instant at) {
        if (closes.isEmpty() || closes.getLast().undoneAt().isPresent()) return;
        Close undone = closes.removeLast();
        closes.add(
                new Close(
                        undone.at(),
                        undone.by(),
                        undone.outcome(),
                        undone.asked(),
                        undone.traits(),
                        Optional.of(at)));
    }

    private void held(TicketFact fact, State after) {
        if (after.holder().equals(holder)) return;
        holder = after.holder();
        holdings.add(
                new Holding(
                        fact.at(), holder, fact.what() instanceof What.Replied, after.traits()));
    }

    private void measure(Instant at, Measured measured, Traits traits) {
        if (promises.isEmpty() || !promises.getLast().due().equals(measured.resolveBy())) {
            promises.add(new Promise(at, measured.resolveBy()));
        }
        if (measured.rounds().isEmpty()) return;
        Instant from = measured.rounds().getFirst().start();
        Map<Instant, Round> replaced = new HashMap<>();
        List<Round> now = new ArrayList<>();
        for (Round round : rounds) {
            if (round.start().isBefore(from)) now.add(round);
            else replaced.put(round.start(), round);
        }
        for (Stretch stretch : measured.rounds()) {
            stretch.due().ifPresent(due -> dues.put(stretch.start(), due));
            now.add(round(stretch, Optional.ofNullable(replaced.get(stretch.start())), traits));
        }
        rounds = now;
    }

    private Round round(Stretch stretch, Optional<Round> before, Traits traits) {
        Optional<Instant> due = Optional.ofNullable(dues.get(stretch.start()));
        Optional<Instant> stop = stretch.stop();
        boolean sameStop = before.filter(b -> b.stop().equals(stop)).isPresent();
        boolean samePromise =
                before.filter(b -> stop.isPresent() || b.due().equals(due)).isPresent();
        Traits begun = samePromise ? before.orElseThrow().begun() : traits;
        if (stop.isEmpty()) {
            return new Round(stretch.start(), stop, due, Dimension.NOBODY, begun, begun);
        }
        return new Round(
                stretch.start(),
                stop,
                due,
                sameStop
                        ? before.orElseThrow().by()
                        : answerers.getOrDefault(stop.get(), Dimension.OUTSIDE),
                begun,
                sameStop ? before.orElseThrow().ended() : traits);
    }
}
