package org.socialcare.domain.ports;

import java.util.List;
import org.socialcare.domain.settings.Presence;

/** Who is there. */
public interface WatchPresence {
    List<Presence> presences(String brand);

    void save(String brand, Presence presence);
}
