package org.socialcare.domain.alerts.surge;

/**
 * Counts kept in one byte, in steps of 6 %, up to two million: a peak needs to be known no better,
 * and three weeks of them cost one write unit.
 */
final class Magnitude {
    private static final double STEPS_PER_DOUBLING = 12;

    private Magnitude() {}

    static byte of(double count) {
        double steps = STEPS_PER_DOUBLING * Math.log1p(count) / Math.log(2);
        return (byte) Math.min(255, Math.round(steps));
    }

    static double count(int magnitude) {
        return Math.pow(2, magnitude / STEPS_PER_DOUBLING) - 1;
    }
}
