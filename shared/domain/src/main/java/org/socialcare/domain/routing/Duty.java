package org.socialcare.domain.routing;

import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Presence;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is at work. A shift whose calendar is unknown binds nobody. */
final class Duty {
    private static final Duration SEEN_WITHIN = Duration.ofMinutes(5);
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
        return here(agent, Presence.Status.ONLINE);
    }

    /** Takes new tickets and leads others. */
    boolean leads(Agent agent) {
        return takes(agent) && presence(agent).filter(Presence::lead).isPresent();
    }

    /** Keeps the tickets at hand: on duty, or away for no longer than a break. */
    boolean keeps(String id) {
        Optional<Agent> agent = brand.agent(id);
        if (agent.isEmpty()) return false;
        if (takes(agent.get())) return true;
        return here(agent.get(), Presence.Status.AWAY)
                && presence(agent.get())
                        .filter(p -> now.isBefore(p.since().plus(AWAY_GRACE)))
                        .isPresent();
    }

    private boolean here(Agent agent, Presence.Status status) {
        return presence(agent)
                        .filter(p -> p.status() == status)
                        .filter(p -> !now.isAfter(p.seenAt().plus(SEEN_WITHIN)))
                        .isPresent()
                && onShift(agent);
    }

    private boolean onShift(Agent agent) {
        return brand.calendar(agent.shift()).map(calendar -> calendar.isOpen(now)).orElse(true);
    }

    private Optional<Presence> presence(Agent agent) {
        return Optional.ofNullable(presences.get(agent.id()));
    }
}
