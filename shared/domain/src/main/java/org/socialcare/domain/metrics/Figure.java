package org.socialcare.domain.metrics;

import java.util.OptionalDouble;

/**
 * One number of a report with what it means.
 *
 * @param value absent when the sample is empty
 * @param sample how many tickets it is made of
 * @param definition in one plain sentence
 */
public record Figure(String id, Unit unit, OptionalDouble value, int sample, String definition) {
    /** What the value counts. */
    public enum Unit {
        COUNT,
        SECONDS,
        SHARE
    }
}
