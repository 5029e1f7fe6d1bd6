package org.socialcare.domain.triage.model;

/**
 * Counts hashes in an open table that is wiped, not made anew. For one thread; a message has at
 * most a few hundred pieces, and what comes after {@value #MOST} different ones is left out.
 */
final class Tally {
    private static final int SLOTS = 1 << 13;
    private static final int MOST = SLOTS / 2;

    /** 2^32 divided by the golden ratio spreads neighbours over the table (Knuth, TAOCP 6.4). */
    private static final int GOLDEN = 0x9E3779B1;

    private static final int SHIFT = 32 - Integer.numberOfTrailingZeros(SLOTS);

    /** 1 + ln n, for the many who come once, twice or a few times. */
    private static final float[] DAMPED = new float[64];

    static {
        for (int n = 1; n < DAMPED.length; n++) DAMPED[n] = (float) (1 + StrictMath.log(n));
    }

    private final int[] hashes = new int[SLOTS];
    private final int[] counts = new int[SLOTS];
    private final int[] used = new int[MOST];
    private int size;

    void add(int hash) {
        int slot = (hash * GOLDEN) >>> SHIFT;
        while (counts[slot] != 0 && hashes[slot] != hash) slot = (slot + 1) & (SLOTS - 1);
        if (counts[slot] == 0) {
            if (size == MOST) return;
            hashes[slot] = hash;
            used[size++] = slot;
        }
        counts[slot]++;
    }

    /** What was counted, damped and brought to length one; the tally is empty afterwards. */
    SparseVector take() {
        var places = new int[size];
        var values = new float[size];
        double squares = 0;
        for (int i = 0; i < size; i++) {
            int slot = used[i];
            places[i] = hashes[slot];
            values[i] = DAMPED[Math.min(counts[slot], DAMPED.length - 1)];
            squares += values[i] * (double) values[i];
            counts[slot] = 0;
        }
        size = 0;
        float length = (float) StrictMath.sqrt(squares);
        for (int i = 0; i < values.length; i++) values[i] /= length;
        return new SparseVector(places, values);
    }
}
