package org.socialcare.domain.alerts.judging;

import org.socialcare.domain.alerts.Level;

import java.time.Duration;

/**
 * A figure that is out of the ordinary.
 *
 * @param period what it was measured over, up to the end of the window judged
 * @param value in the indicator's unit
 * @param baseline what was expected
 * @param threshold what had to be reached for this level
 * @param count how many messages, or hits, it rests on
 */
public record Figure(
        Level level, Duration period, double value, double baseline, double threshold, int count) {}
