package org.socialcare.domain.alerts.surge;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The counts of the last hour, latest last; each divided by what a declared event lets expect. */
final class Recent {
    static final int LENGTH = Windows.HOUR;
    static final int BYTES = LENGTH * Float.BYTES;
    static final Recent NONE = new Recent(new float[LENGTH]);

    private final float[] counts;

    private Recent(float[] counts) {
        this.counts = counts;
    }

    Recent plus(double count) {
        float[] next = Arrays.copyOfRange(counts, 1, LENGTH + 1);
        next[LENGTH - 1] = (float) count;
        return new Recent(next);
    }

    double sum(int windows) {
        double sum = 0;
        for (int i = LENGTH - windows; i < LENGTH; i++) sum += counts[i];
        return sum;
    }

    void put(ByteBuffer to) {
        for (float count : counts) to.putFloat(count);
    }

    static Recent read(ByteBuffer from) {
        float[] counts = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) counts[i] = Stored.finite(from.getFloat(), "a count");
        return new Recent(counts);
    }
}
