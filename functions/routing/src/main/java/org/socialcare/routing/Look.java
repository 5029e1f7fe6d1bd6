package org.socialcare.routing;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.TicketCard;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.FindJobs;
import org.socialcare.domain.ports.FindKpiRules;
import org.socialcare.domain.ports.KeepLedger;
import org.socialcare.domain.routing.Claim;
import org.socialcare.domain.routing.Fairness;
import org.socialcare.domain.routing.Gift;
import org.socialcare.domain.routing.Ledger;
import org.socialcare.domain.routing.Queues;
import org.socialcare.domain.routing.Routing;
import org.socialcare.domain.routing.Routing.Outcome;
import org.socialcare.domain.routing.Standing;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Presence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what is to be done for a brand and claims it in one conditional write, so that of several
 * looks at once each reckons with what the others have decided.
 */
final class Look {
    /** Shorter than {@link Claim#SETTLED}: a claim that is forgotten is in lists so fresh. */
    private static final Duration FRESH = Duration.ofSeconds(3);

    /** Queues keep a message back for no longer; the minute's look asks for what is later. */
    private static final Duration AHEAD = Duration.ofMinutes(15);

    private static final int MOST_TRIES = 10;

    private final FindJobs jobs;
    private final FindConversation conversations;
    private final KeepLedger ledgers;
    private final FindKpiRules rules;
    private final InstantSource clock;

    Look(
            FindJobs jobs,
            FindConversation conversations,
            KeepLedger ledgers,
            FindKpiRules rules,
            InstantSource clock) {
        this.jobs = jobs;
        this.conversations = conversations;
        this.ledgers = ledgers;
        this.rules = rules;
        this.clock = clock;
    }

    /** How far a look has to reach. */
    enum Reach {
        /** What agents hold too: some of it may have to leave them. */
        EVERYTHING,
        /** Nothing, where nothing waits. */
        WHAT_WAITS
    }

    /** Who is there; asked where it matters. */
    @FunctionalInterface
    interface Presences {
        List<Presence> of(String brand);
    }

    /**
     * Throws where others decided something again and again before this could be claimed: whoever
     * rang rings again.
     */
    Decided decide(Brand brand, Reach reach, Presences presences) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            var decided = attempt(brand, reach, presences);
            if (decided.isPresent()) return decided.get();
        }
        throw new IllegalStateException("others were faster every time: " + brand.id());
    }

    private Optional<Decided> attempt(Brand brand, Reach reach, Presences presences) {
        if (reach == Reach.WHAT_WAITS && !Lists.somethingWaits(jobs, brand)) {
            return Optional.of(Decided.NOTHING);
        }
        return attempt(brand, presences.of(brand.id()));
    }

    /** The ledger comes first: what is decided after it shows in its version. */
    private Optional<Decided> attempt(Brand brand, List<Presence> present) {
        Instant begun = clock.instant();
        var ledger = ledgers.ledger(brand.id());
        Set<Claim> claims = new LinkedHashSet<>(ledger.claims());
        var lists = new Lists(jobs, brand);
        while (true) {
            var standing = standing(lists.queues(), counted(claims, ledger));
            var outcome = outcome(brand, present, standing, ledger);
            boolean nothing = outcome.moves().isEmpty();
            if (!nothing || !outcome.open() || !lists.readOn()) {
                var now = clock.instant();
                var decided =
                        Decided.of(
                                outcome,
                                standing,
                                now,
                                outcome.more() || lists.areCut(),
                                lookAt(outcome, ledger, now));
                if (keep(brand, ledger, outcome, standing, decided)) return Optional.of(decided);
                ledger = ledgers.ledger(brand.id());
                claims.addAll(ledger.claims());
            }
            if (!clock.instant().isBefore(begun.plus(FRESH))) return Optional.empty();
        }
    }

    /** What others have settled since is on record: it counts as load, but not twice. */
    private static List<Claim> counted(Set<Claim> claims, Ledger latest) {
        Set<Claim> unsettled = Set.copyOf(latest.claims());
        return claims.stream()
                .map(claim -> unsettled.contains(claim) ? claim : claim.uncounted())
                .toList();
    }

    private static Optional<Instant> lookAt(Outcome outcome, Ledger ledger, Instant now) {
        return outcome.limited()
                .free()
                .filter(at -> !at.isAfter(now.plus(AHEAD)))
                .filter(at -> ledger.lacksLookAt(at, now));
    }

    private Standing standing(Queues queues, List<Claim> claims) {
        Map<ConversationId, Optional<TicketCard>> known = new HashMap<>();
        for (var id : Standing.doubtful(queues, claims, clock.instant())) {
            known.put(id, conversations.find(id).flatMap(TicketCard::of));
        }
        return Standing.of(queues, claims, known, clock.instant());
    }

    /** What agents were given before matters only where questions must wait. */
    private Outcome outcome(Brand brand, List<Presence> present, Standing standing, Ledger ledger) {
        var now = clock.instant();
        var limits = rules.kpiRules(brand.id());
        var alone = Routing.decide(brand, limits, present, standing, ledger.alone(), now);
        return alone.contended()
                ? Routing.decide(brand, limits, present, standing, ledger, now)
                : alone.uncontended(ledger.passed());
    }

    private boolean keep(
            Brand brand, Ledger ledger, Outcome outcome, Standing standing, Decided decided) {
        var claims = decided.claims();
        if (claims.isEmpty() && decided.lookAt().isEmpty()) return true;
        List<Claim> all = new ArrayList<>(standing.live());
        all.addAll(claims);
        List<Gift> given = new ArrayList<>(ledger.given());
        given.addAll(standing.settled());
        return ledgers.keep(
                brand.id(),
                new Ledger(
                        outcome.passed(),
                        all,
                        Fairness.counting(brand, given, decided.at()),
                        decided.lookAt().or(ledger::lookAt),
                        ledger.version()));
    }
}
