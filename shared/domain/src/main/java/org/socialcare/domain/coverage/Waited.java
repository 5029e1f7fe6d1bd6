package org.socialcare.domain.coverage;

import java.time.Duration;
import java.time.Instant;

/**
 * An answer and how long its customer had waited for it.
 *
 * @param reply its entry's id, so that it counts once
 * @param open the open time of the wait, in whole seconds: what a night adds says nothing of now
 */
public record Waited(String reply, Instant at, Duration open) {}
