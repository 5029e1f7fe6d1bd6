package org.socialcare.domain.ports;

import org.socialcare.domain.settings.Presence;

import java.util.List;

/** Who is there. */
public interface WatchPresence {
    List<Presence> presences(String brand);

    void save(String brand, Presence presence);
}
