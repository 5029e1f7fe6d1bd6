package org.socialcare.desk;

import org.socialcare.domain.ports.WatchPresence;
import org.socialcare.domain.settings.Presence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Notes that an agent's desk is alive, at most once a minute however often it asks. Not for
 * concurrent use: a function works on one call at a time.
 */
final class Heartbeat {
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final WatchPresence presences;
    private final InstantSource clock;
    private final Map<String, Instant> noted = new HashMap<>();

    Heartbeat(WatchPresence presences, InstantSource clock) {
        this.presences = presences;
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
            if (presence.agent().equals(agent) && presence.status() != Presence.Status.OFFLINE) {
                presences.save(
                        caller.brand().id(),
                        new Presence(
                                agent,
                                presence.status(),
                                presence.since(),
                                now,
                                caller.seesBrand()));
            }
        }
    }
}
