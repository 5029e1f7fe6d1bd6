package org.socialcare.domain.triage.model;

import java.util.Arrays;

/** Numbers at few of many places; everywhere else it is zero. */
public final class SparseVector {
    private final int[] places;
    private final float[] values;

    SparseVector(int[] places, float[] values) {
        this.places = places;
        this.values = values;
    }

    /** One at each of these places. */
    public static SparseVector ones(int... places) {
        var values = new float[places.length];
        Arrays.fill(values, 1);
        return new SparseVector(places.clone(), values);
    }

    /**
     * The same with each value multiplied by the factor of its place.
     *
     * @param factors two to some power of them; places are folded by their lower bits
     */
    public SparseVector times(float... factors) {
        int mask = factors.length - 1;
        var products = new float[values.length];
        for (int i = 0; i < products.length; i++) {
            products[i] = values[i] * factors[places[i] & mask];
        }
        return new SparseVector(places, products);
    }

    /** How many places are not zero. */
    public int size() {
        return places.length;
    }

    /** The i-th place that is not zero. */
    public int place(int i) {
        return places[i];
    }

    /** What stands at the i-th place that is not zero. */
    public float value(int i) {
        return values[i];
    }
}
