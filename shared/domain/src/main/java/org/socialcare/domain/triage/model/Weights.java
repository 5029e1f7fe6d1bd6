package org.socialcare.domain.triage.model;

/** A weight for each place. Numbers are copied in and never changed. */
public final class Weights {
    private final float[] values;

    /** The weights, in the order of the places. */
    public Weights(float... values) {
        this.values = values.clone();
    }

    /** For how many places there is a weight. */
    public int size() {
        return values.length;
    }

    /** The weight of a place. */
    public float at(int place) {
        return values[place];
    }

    double dot(SparseVector vector) {
        double sum = 0;
        for (int i = 0; i < vector.size(); i++) {
            sum += values[vector.place(i)] * (double) vector.value(i);
        }
        return sum;
    }
}
