package org.socialcare.desk;

import org.socialcare.domain.ports.ReadSettings;
import org.socialcare.domain.ports.SaveSetting;
import org.socialcare.domain.ports.SaveSetting.Saved;
import org.socialcare.domain.ports.TellRouting;
import org.socialcare.domain.ports.WatchPresence;
import org.socialcare.domain.presence.PresenceUpdate;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Presence.Status;
import org.socialcare.domain.settings.Setting;

import java.time.InstantSource;

/** Closes an agent's account, and opens it again; repeating either changes nothing. */
final class Account {
    private static final int TRIES = 5;

    private final ReadSettings settings;
    private final SaveSetting changes;
    private final WatchPresence presences;
    private final TellRouting routing;
    private final InstantSource clock;

    Account(
            ReadSettings settings,
            SaveSetting changes,
            WatchPresence presences,
            TellRouting routing,
            InstantSource clock) {
        this.settings = settings;
        this.changes = changes;
        this.presences = presences;
        this.routing = routing;
        this.clock = clock;
    }

    /** Nobody signs in with it any more, and routing gives it nothing from this moment on. */
    void close(String brand, String agent) {
        set(brand, agent, true);
        var before =
                presences.presences(brand).stream()
                        .filter(it -> it.agent().equals(agent))
                        .findFirst();
        if (before.filter(it -> it.status() != Status.OFFLINE).isPresent()) {
            var update =
                    PresenceUpdate.chosen(
                            before, agent, Status.OFFLINE, "", false, clock.instant());
            presences.keep(brand, update);
            routing.presenceChanged(brand, update.next());
        }
    }

    void open(String brand, String agent) {
        set(brand, agent, false);
    }

    /** As settings are read: whoever changes one in the meantime is not overwritten. */
    private void set(String brand, String id, boolean closed) {
        for (int i = 0; i < TRIES; i++) {
            for (var versioned : settings.settings(brand)) {
                if (versioned.setting() instanceof Setting.OfAgent(Agent agent)
                        && agent.id().equals(id)) {
                    var wanted = new Setting.OfAgent(agent.closed(closed));
                    if (agent.closed() == closed
                            || changes.save(brand, wanted, versioned.version())
                                    instanceof Saved.Done) {
                        return;
                    }
                }
            }
        }
        throw new Refusal(Problem.of(503, "busy", "others change the account at this moment"));
    }
}
