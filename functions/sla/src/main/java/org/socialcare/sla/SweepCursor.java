package org.socialcare.sla;

import java.time.Instant;
import java.util.Optional;

/** How far the sweep has come, so that a missed minute is caught up. */
interface SweepCursor {
    Optional<Instant> sweptUntil();

    void sweptUntil(Instant instant);
}
