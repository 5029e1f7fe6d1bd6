package org.socialcare.domain.ports;

import org.socialcare.domain.presence.PresenceChange;

import java.time.Instant;
import java.util.List;

/** Who was there: every change of every agent's status since they were first kept. */
public interface ReadPresence {
    /**
     * An agent's changes from one instant to another, the end not included, and the last one before
     * if there is one; oldest first.
     */
    List<PresenceChange> changes(String brand, String agent, Instant from, Instant to);
}
