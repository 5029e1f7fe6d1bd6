package org.socialcare.domain.routing;

import org.socialcare.domain.roster.Roster;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Presence;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is at work. An agent's roster says when that is meant to be, or else the calendar of the
 * shift; one that is unknown binds nobody.
 */
final class Duty {
    private static final Duration AWAY_GRACE = Duration.ofMinutes(15);

    private final Brand brand;
    private final Map<String, Presence> presences = new HashMap<>();
    private final Instant now;

    Duty(Brand brand, List<Presence> presences, Instant now) {
        this.brand = brand;
        this.now = now;
        for (Presence presence : presences) {
            this.presences.put(presence.agent(), presence);
        }
    }

    /** Takes new tickets. */
    boolean takes(Agent agent) {
        return is(agent, Presence.Status.ONLINE) && plan(agent) != Roster.Plan.PAUSE;
    }

    /** Takes tickets that somebody had before. */
    boolean takesTransfers(Agent agent) {
        return takes(agent)
                || (is(agent, Presence.Status.TRANSFERS_ONLY) && plan(agent) != Roster.Plan.PAUSE);
    }

    /** Takes new tickets and leads others. */
    boolean leads(Agent agent) {
        return takes(agent) && presence(agent).filter(Presence::lead).isPresent();
    }

    /** Keeps the tickets at hand: on duty, or gone for no longer than a short break. */
    boolean keeps(String id) {
        Optional<Agent> agent = brand.agent(id);
        if (agent.isEmpty()) return false;
        return is(agent.get(), Presence.Status.ONLINE)
                || is(agent.get(), Presence.Status.TRANSFERS_ONLY)
                || is(agent.get(), Presence.Status.BUSY)
                || isBackSoon(agent.get());
    }

    private boolean isBackSoon(Agent agent) {
        return (is(agent, Presence.Status.AWAY) || is(agent, Presence.Status.BREAK))
                && presence(agent)
                        .filter(p -> now.isBefore(p.since().plus(AWAY_GRACE)))
                        .isPresent();
    }

    private boolean is(Agent agent, Presence.Status status) {
        return presence(agent)
                        .filter(p -> p.status() == status)
                        .filter(p -> !p.isSilent(now))
                        .isPresent()
                && onShift(agent);
    }

    /**
     * Whether the agent is meant to work at some time from now until then, breaks included. Whose
     * hours nobody knows may come at any time.
     */
    boolean isExpected(Agent agent, Instant until) {
        if (agent.closed() || !now.isBefore(until)) return false;
        Optional<Roster> roster = brand.roster(agent.id());
        if (roster.filter(Roster::plansShifts).isPresent()) {
            return roster.get().hasShift(now, until, brand.zone());
        }
        Instant from = roster.map(it -> it.backAt(now, brand.zone())).orElse(now);
        Instant there =
                brand.calendar(agent.shift()).map(hours -> hours.opensAt(from)).orElse(from);
        return there.isBefore(until);
    }

    /** In a planned break too. */
    private boolean onShift(Agent agent) {
        return switch (plan(agent)) {
            case WORKING, PAUSE -> true;
            case OFF, LEAVE -> false;
            case NOT_PLANNED ->
                    brand.calendar(agent.shift())
                            .map(calendar -> calendar.isOpen(now))
                            .orElse(true);
        };
    }

    private Roster.Plan plan(Agent agent) {
        return brand.roster(agent.id())
                .map(roster -> roster.at(now, brand.zone()))
                .orElse(Roster.Plan.NOT_PLANNED);
    }

    private Optional<Presence> presence(Agent agent) {
        return Optional.ofNullable(presences.get(agent.id()));
    }
}
