package org.socialcare.simulation.machine;

import java.time.Instant;
import java.util.Optional;

/** Something that calls functions by itself as soon as there is something to do. */
public interface Source {
    /** When there will be something to do; empty if there is nothing left. */
    Optional<Instant> next();

    /** Does a piece of what is to be done now. */
    void work();
}
