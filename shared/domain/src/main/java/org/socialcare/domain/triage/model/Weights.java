package org.socialcare.domain.triage.model;

/**
 * A weight for each place, and none for those beyond; with half the usual digits: as few as a model
 * file keeps, so that a cold start has nothing to convert.
 */
public final class Weights {
    private final short[] halves;

    private Weights(short[] halves) {
        this.halves = halves;
    }

    /** The weights, rounded to what is kept of them, in the order of the places. */
    public static Weights of(float... values) {
        var halves = new short[values.length];
        for (int i = 0; i < halves.length; i++) halves[i] = Float.floatToFloat16(values[i]);
        return new Weights(halves);
    }

    /** Weights in the binary16 format of IEEE 754, which the caller gives away. */
    static Weights ofHalves(short[] halves) {
        return new Weights(halves);
    }

    /** For how many places there is a weight. */
    public int size() {
        return halves.length;
    }

    /** The weight of a place. */
    public float at(int place) {
        return place < halves.length ? Float.float16ToFloat(halves[place]) : 0;
    }

    short half(int place) {
        return halves[place];
    }

    double dot(SparseVector vector) {
        double sum = 0;
        for (int i = 0; i < vector.size(); i++) {
            sum += at(vector.place(i)) * (double) vector.value(i);
        }
        return sum;
    }
}
