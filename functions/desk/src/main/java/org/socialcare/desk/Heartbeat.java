package org.socialcare.desk;

import org.socialcare.domain.ports.TellRouting;
import org.socialcare.domain.ports.WatchPresence;
import org.socialcare.domain.presence.PresenceUpdate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Notes that an agent's desk is alive, at most once a minute however often it asks; routing hears
 * of one that was silent and is back. Not for concurrent use: a function works on one call at a
 * time.
 */
final class Heartbeat {
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final WatchPresence presences;
    private final TellRouting routing;
    private final InstantSource clock;
    private final Map<String, Instant> noted = new HashMap<>();

    Heartbeat(WatchPresence presences, TellRouting routing, InstantSource clock) {
        this.presences = presences;
        this.routing = routing;
        this.clock = clock;
    }

    void beat(Caller caller) {
        var now = clock.instant();
        var agent = caller.agent().id();
        var last = noted.get(agent);
        if (last != null && last.plus(EVERY).isAfter(now)) {
            return;
        }
        noted.put(agent, now);
        for (var presence : presences.presences(caller.brand().id())) {
            if (presence.agent().equals(agent)) {
                PresenceUpdate.heard(presence, caller.seesBrand(), now)
                        .ifPresent(heard -> keep(caller.brand().id(), heard));
            }
        }
    }

    /** Whoever chose something meanwhile gave a sign of life by it. */
    private void keep(String brand, PresenceUpdate heard) {
        boolean back = !heard.changes().isEmpty();
        if (presences.keep(brand, heard) && back) {
            routing.presenceChanged(brand, heard.next());
        }
    }
}
