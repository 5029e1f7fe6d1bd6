package org.socialcare.domain.triage.model;

/**
 * Counts hashes in an open table. Each thread has one that is used again and again: clearing a new
 * one would cost as much as counting. What comes after twice as many different ones as were
 * expected is left out.
 */
final class Tally {
    private static final int FEWEST_SLOTS = 1 << 8;
    private static final int MOST_SLOTS = 1 << 13;

    /** 2^32 divided by the golden ratio spreads neighbours over the table (Knuth, TAOCP 6.4). */
    private static final int GOLDEN = 0x9E3779B1;

    /** 1 + ln n, for the many who come once, twice or a few times. */
    private static final float[] DAMPED = new float[64];

    static {
        for (int n = 1; n < DAMPED.length; n++) DAMPED[n] = (float) (1 + StrictMath.log(n));
    }

    private static final ThreadLocal<Tally> OWN = ThreadLocal.withInitial(Tally::new);

    private final int[] hashes = new int[MOST_SLOTS];
    private final int[] counts = new int[MOST_SLOTS];
    private final int[] used = new int[MOST_SLOTS / 2];
    private int slots;
    private int shift;
    private int size;

    private Tally() {}

    /**
     * This thread's, empty; what was counted before and not taken is lost.
     *
     * @param expected about how many different ones there will be: those of a short message lie
     *     close together
     */
    static Tally of(int expected) {
        var own = OWN.get();
        own.clear();
        int slots = FEWEST_SLOTS;
        while (slots < MOST_SLOTS && slots < 2 * expected) slots *= 2;
        own.slots = slots;
        own.shift = 32 - Integer.numberOfTrailingZeros(slots);
        return own;
    }

    private void clear() {
        for (int i = 0; i < size; i++) counts[used[i]] = 0;
        size = 0;
    }

    void add(int hash) {
        int slot = (hash * GOLDEN) >>> shift;
        while (counts[slot] != 0 && hashes[slot] != hash) slot = (slot + 1) & (slots - 1);
        if (counts[slot] == 0) {
            if (size == slots / 2) return;
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
        }
        clear();
        float length = (float) StrictMath.sqrt(squares);
        for (int i = 0; i < values.length; i++) values[i] /= length;
        return new SparseVector(places, values);
    }
}
