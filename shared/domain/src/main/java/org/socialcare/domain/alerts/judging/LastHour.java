package org.socialcare.domain.alerts.judging;

import org.socialcare.domain.alerts.signals.Window;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;

/** The counts of the twelve latest windows; windows nobody told of are empty. Immutable. */
final class LastHour {
    static final int WINDOWS = 12;

    /** Bytes that {@link #put} writes. */
    static final int BYTES = Long.BYTES + 2 * WINDOWS * Integer.BYTES;

    private final long last;
    private final int[] all;
    private final int[] hits;

    private LastHour(long last, int[] all, int[] hits) {
        this.last = last;
        this.all = all;
        this.hits = hits;
    }

    static LastHour empty() {
        return new LastHour(0, new int[WINDOWS], new int[WINDOWS]);
    }

    /** The latest window told of. */
    Instant last() {
        return Instant.ofEpochSecond(last * Window.LENGTH.toSeconds());
    }

    /** The same, a window later; those before the latest are not taken. */
    LastHour with(Instant window, int allOfIt, int hitsOfIt) {
        long number = number(window);
        long shift = Math.min(WINDOWS, number - last);
        if (shift <= 0) throw new IllegalArgumentException("window " + window + " is not news");
        LastHour next = new LastHour(number, shifted(all, (int) shift), shifted(hits, (int) shift));
        next.all[WINDOWS - 1] = allOfIt;
        next.hits[WINDOWS - 1] = hitsOfIt;
        return next;
    }

    /** How much there was in the hour that ends with the latest window. */
    int all() {
        return Arrays.stream(all).sum();
    }

    int hits() {
        return Arrays.stream(hits).sum();
    }

    void put(ByteBuffer to) {
        to.putLong(last);
        for (int i = 0; i < WINDOWS; i++) {
            to.putInt(all[i]).putInt(hits[i]);
        }
    }

    static LastHour read(ByteBuffer from) {
        LastHour hour = new LastHour(from.getLong(), new int[WINDOWS], new int[WINDOWS]);
        for (int i = 0; i < WINDOWS; i++) {
            hour.all[i] = from.getInt();
            hour.hits[i] = from.getInt();
        }
        return hour;
    }

    static long number(Instant window) {
        return window.getEpochSecond() / Window.LENGTH.toSeconds();
    }

    private static int[] shifted(int[] counts, int by) {
        int[] shifted = new int[WINDOWS];
        System.arraycopy(counts, by, shifted, 0, WINDOWS - by);
        return shifted;
    }
}
