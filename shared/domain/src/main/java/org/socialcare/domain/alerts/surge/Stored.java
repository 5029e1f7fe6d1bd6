package org.socialcare.domain.alerts.surge;

/** What stored figures must be to be believed. */
final class Stored {
    private Stored() {}

    static float finite(float value, String what) {
        if (value >= 0 && value < Float.POSITIVE_INFINITY) return value;
        throw new IllegalArgumentException("surge state: " + what + " cannot be " + value);
    }
}
