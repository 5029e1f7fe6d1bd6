package org.socialcare.domain.clock;

import java.time.Instant;
import java.util.Optional;

/**
 * Says of a clock that changed policies were applied to it while it ran.
 *
 * @param run which application that was
 * @param at when it reached the clock
 * @param due when it fell due until then; absent where it rested or nothing was promised
 */
public record Moved(String run, Instant at, Optional<Instant> due) {}
