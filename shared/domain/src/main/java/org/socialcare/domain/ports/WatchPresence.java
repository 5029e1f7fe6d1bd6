package org.socialcare.domain.ports;

import org.socialcare.domain.presence.PresenceUpdate;
import org.socialcare.domain.settings.Presence;

import java.util.List;

/** Who is there. */
public interface WatchPresence {
    List<Presence> presences(String brand);

    /**
     * Stores the next presence and remembers its changes, together.
     *
     * @return false, with nothing done, where what is stored is not what was expected any more
     */
    boolean keep(String brand, PresenceUpdate update);
}
