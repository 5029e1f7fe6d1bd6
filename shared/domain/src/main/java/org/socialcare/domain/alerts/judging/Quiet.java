package org.socialcare.domain.alerts.judging;

import org.socialcare.domain.alerts.Level;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long nobody has written to a channel, beside how long that is usual.
 *
 * @param since the end of the last five minutes in which somebody wrote
 * @param usual how long a silence that began then may last before it is worth a notice; absent
 *     while too little is known of the channel
 * @param level of the alert that goes on
 */
public record Quiet(Instant since, Optional<Duration> usual, Optional<Level> level) {}
