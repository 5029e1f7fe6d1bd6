package org.socialcare.domain.ports;

import java.time.Instant;
import java.util.Optional;

/** How far a sweep has come, so that a missed run is caught up. */
public interface KeepCursor {
    Optional<Instant> reached(String sweep);

    /** Moves forward only: an overtaken sweep cannot turn it back. */
    void advance(String sweep, Instant to);
}
