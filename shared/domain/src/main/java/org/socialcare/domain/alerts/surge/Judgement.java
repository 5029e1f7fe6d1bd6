package org.socialcare.domain.alerts.surge;

import org.socialcare.domain.alerts.Level;

import java.time.Duration;
import java.util.Optional;

/**
 * What is thought of the latest window. The figures are those of the period that stands out most;
 * divide them by its number of windows to draw them beside five-minute counts.
 *
 * @param level present only in the window that raises it; empty while nothing is out of the
 *     ordinary and while an alert of this level or a worse one cools down
 * @param score 0 to 1; from 0.5 on the count is one of a warning
 * @param expected messages that are usual in such a period at this hour
 * @param threshold messages in such a period that are a warning
 * @param period how long the judged period is; it ends with the window
 * @param count messages in it
 */
public record Judgement(
        Optional<Level> level,
        double score,
        double expected,
        double threshold,
        Duration period,
        long count) {}
