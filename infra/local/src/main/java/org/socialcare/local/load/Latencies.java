package org.socialcare.local.load;

import java.util.Arrays;

/** Collects durations and tells their percentiles. Safe for concurrent use. */
final class Latencies {
    private long[] nanos = new long[1_024];
    private int size;

    synchronized void add(long duration) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = duration;
    }

    synchronized int count() {
        return size;
    }

    /** The duration that this share of all does not exceed, in milliseconds; 0 if there is none. */
    synchronized double percentile(int percent) {
        if (size == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100.0 * size);
        return Math.round(sorted[Math.max(0, rank - 1)] / 10_000.0) / 100.0;
    }

    /** The usual three, for people. */
    String text() {
        return "p50 "
                + percentile(50)
                + " ms, p99 "
                + percentile(99)
                + " ms, most "
                + percentile(100)
                + " ms, of "
                + count();
    }
}
