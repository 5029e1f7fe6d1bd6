package org.socialcare.detect;

/**
 * What the benchmark gives for a window found in time and takes for a false alarm or a window
 * missed.
 */
record Weights(double found, double falseAlarm, double missed) {
    static final Weights STANDARD = new Weights(1, 0.11, 1);
    static final Weights FEW_FALSE_ALARMS = new Weights(1, 0.22, 1);
}
