package org.socialcare.routing;

import org.socialcare.aws.lambda.EveryBrand;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Decision;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.FindJobs;
import org.socialcare.domain.ports.FindKpiRules;
import org.socialcare.domain.ports.KeepTurns;
import org.socialcare.domain.ports.SaveChange;
import org.socialcare.domain.ports.SaveChange.Saved;
import org.socialcare.domain.ports.WatchPresence;
import org.socialcare.domain.presence.PresenceUpdate;
import org.socialcare.domain.routing.Job;
import org.socialcare.domain.routing.Routing;
import org.socialcare.domain.routing.Routing.Move;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Presence;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at a brand's queues and its people, and moves tickets. */
final class Dispatch {
    /** Tickets of one list looked at in one go; the rest follow with the next one. */
    private static final int MOST = 100;

    /** As far as is looked where nobody can take any of the first ones. */
    private static final int MOST_AT_ALL = 10_000;

    private final FindBrand brands;
    private final FindKpiRules rules;
    private final WatchPresence presences;
    private final FindJobs jobs;
    private final FindConversation conversations;
    private final SaveChange changes;
    private final KeepTurns turns;
    private final InstantSource clock;

    Dispatch(
            FindBrand brands,
            FindKpiRules rules,
            WatchPresence presences,
            FindJobs jobs,
            FindConversation conversations,
            SaveChange changes,
            KeepTurns turns,
            InstantSource clock) {
        this.brands = brands;
        this.rules = rules;
        this.presences = presences;
        this.jobs = jobs;
        this.conversations = conversations;
        this.changes = changes;
        this.turns = turns;
        this.clock = clock;
    }

    /** Looks at every brand; returns how many tickets changed hands. */
    int settleAll(Log log) {
        return EveryBrand.run(brands.brands(), log, this::settle);
    }

    /** For one batch of calls: a brand is looked at once, however often it rings. */
    Round round() {
        return new Round();
    }

    /** The brands looked at in one batch. */
    final class Round {
        private final Set<String> settled = new HashSet<>();

        int settle(String brand) {
            if (settled.contains(brand)) {
                return 0;
            }
            int moved = Dispatch.this.settle(brand);
            settled.add(brand);
            return moved;
        }
    }

    /** Returns how many tickets changed hands. A brand nobody has set up has none. */
    int settle(String brandId) {
        return brands.brand(brandId).map(this::settle).orElse(0);
    }

    private int settle(Brand brand) {
        var present = presences.presences(brand.id());
        noteSilence(brand.id(), present);
        Map<String, List<Job>> held = new HashMap<>();
        for (var agent : brand.agents()) {
            held.put(agent.id(), jobs.held(agent.id(), MOST));
        }
        Map<ConversationId, String> holders = new HashMap<>();
        held.forEach((agent, all) -> all.forEach(job -> holders.put(job.conversation(), agent)));
        var moves = moves(brand, present, held);
        int moved = 0;
        for (var move : moves) {
            var holder = Optional.ofNullable(holders.get(move.conversation()));
            moved += carryOut(move, holder) ? 1 : 0;
        }
        return moved;
    }

    /** Whoever is heard again meanwhile, or says something, was not silent. */
    private void noteSilence(String brand, List<Presence> present) {
        for (var presence : present) {
            PresenceUpdate.silent(presence, clock.instant())
                    .ifPresent(silent -> presences.keep(brand, silent));
        }
    }

    /**
     * Nobody may be able to take the tickets that are due first, while somebody could take one
     * behind them.
     */
    private List<Move> moves(Brand brand, List<Presence> present, Map<String, List<Job>> held) {
        for (int most = MOST; ; most *= 10) {
            var waiting = new ArrayList<Job>();
            boolean more = false;
            for (var team : brand.teams()) {
                var listed = jobs.waiting(team.id(), most);
                waiting.addAll(listed);
                more |= listed.size() == most;
            }
            var moves = moves(brand, present, waiting, held);
            if (!moves.isEmpty() || !more || most >= MOST_AT_ALL || nobodyIsHere(present)) {
                return moves;
            }
        }
    }

    private boolean nobodyIsHere(List<Presence> present) {
        var now = clock.instant();
        return present.stream().noneMatch(it -> it.effective(now) == Presence.Status.ONLINE);
    }

    /** What agents were given before matters, and is read, only where questions must wait. */
    private List<Move> moves(
            Brand brand, List<Presence> present, List<Job> waiting, Map<String, List<Job>> held) {
        var now = clock.instant();
        var limits = rules.kpiRules(brand.id());
        var alone = Routing.decide(brand, limits, present, waiting, held, Map.of(), now);
        if (!alone.contended()) {
            return alone.moves();
        }
        var before = turns.turns(brand.id());
        var shared = Routing.decide(brand, limits, present, waiting, held, before, now);
        if (!shared.passed().equals(before)) {
            turns.keep(brand.id(), shared.passed());
        }
        return shared.moves();
    }

    /**
     * A ticket that somebody changed meanwhile stays as they left it; the next look sees it again.
     */
    private boolean carryOut(Move move, Optional<String> holder) {
        var before = conversations.find(move.conversation());
        if (before.isEmpty() || before.get().running().isEmpty()) {
            return false;
        }
        var ticket = before.get().running().get();
        if (!ticket.assignee().equals(holder)) {
            return false;
        }
        var decision =
                Working.assign(
                        before.get(),
                        "routing-" + before.get().version(),
                        move.agent(),
                        move.team().orElse(ticket.team()),
                        Working.ROUTING,
                        move.reason(),
                        clock.instant());
        return switch (decision) {
            case Decision.Changed(var change) -> changes.save(change) instanceof Saved.Done;
            case Decision.Refused(_, _) -> false;
        };
    }
}
