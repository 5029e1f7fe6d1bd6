package org.socialcare.domain.alerts.surge;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * All that is remembered of one series: less than one kilobyte. Begun by {@link #empty} or {@link
 * #silentSince}, then made by {@link Surge} alone; stored as {@link #bytes()}.
 *
 * @param first the first window that is known
 * @param last the latest window; before {@code first} while nothing is known
 * @param recent the last hour
 * @param hours what is usual by the hour of the day
 * @param peaks how high each of the past days went
 * @param raised the last alert
 */
public record SurgeState(
        long first, long last, Recent recent, Hours hours, Peaks peaks, Raised raised) {
    private static final byte VERSION = 1;

    /** The last window of {@link Instant#MAX}, so that differences never overflow. */
    private static final long LATEST = Windows.number(Instant.MAX);

    private static final int HEAD = 1 + 2 * Long.BYTES;

    /** A series nothing is known of. */
    public static SurgeState empty() {
        return starting(SurgeRule.FROZEN, 0);
    }

    /**
     * A series that is known to have had no message since an instant: a keyword nobody has used yet
     * on a channel that has been heard for weeks needs no learning.
     */
    static SurgeState silentSince(Instant start) {
        long window = Windows.number(start);
        return silent(SurgeRule.FROZEN, window, window);
    }

    static SurgeState silent(SurgeRule rule, long first, long last) {
        return new SurgeState(
                first, last, Recent.NONE, Hours.UNKNOWN, Peaks.none(rule), Raised.NOTHING);
    }

    /** Nothing is known before the given window, nor of it. */
    static SurgeState starting(SurgeRule rule, long window) {
        return silent(rule, window, window - 1);
    }

    boolean isEmpty() {
        return last < first;
    }

    /**
     * One window later; the hour is learned when it is over, so that it is not judged by itself.
     */
    SurgeState plus(double count, SurgeRule rule) {
        long window = last + 1;
        Recent sums = recent.plus(count);
        boolean hourIsOver = Windows.endsHour(last) && window - first >= Windows.HOUR;
        Hours learned =
                hourIsOver
                        ? hours.learn(
                                Windows.hourOfDay(last), recent.sum(Windows.HOUR) / Windows.HOUR)
                        : hours;
        return new SurgeState(
                first, window, sums, learned, peaks.plus(window, sums, rule.periods()), raised);
    }

    SurgeState with(Raised next) {
        return new SurgeState(first, last, recent, hours, peaks, next);
    }

    Peaks.Usual usualPeak(int period, SurgeRule rule) {
        return peaks.usual(period, first, last, rule.ordinary());
    }

    /** To be read by {@link #of}. */
    public byte[] bytes() {
        ByteBuffer to =
                ByteBuffer.allocate(HEAD + Recent.BYTES + Hours.BYTES + peaks.size() + Raised.BYTES)
                        .put(VERSION)
                        .putLong(first)
                        .putLong(last);
        recent.put(to);
        hours.put(to);
        peaks.put(to);
        raised.put(to);
        return to.array();
    }

    /**
     * @throws IllegalArgumentException if the bytes are no state of {@link SurgeRule#FROZEN}
     */
    public static SurgeState of(byte[] bytes) {
        Peaks none = Peaks.none(SurgeRule.FROZEN);
        int length = HEAD + Recent.BYTES + Hours.BYTES + none.size() + Raised.BYTES;
        if (bytes.length != length) {
            throw new IllegalArgumentException(
                    "surge state: has " + bytes.length + " bytes instead of " + length);
        }
        ByteBuffer from = ByteBuffer.wrap(bytes);
        byte version = from.get();
        if (version != VERSION) {
            throw new IllegalArgumentException("surge state: unknown version " + version);
        }
        long first = from.getLong();
        long last = from.getLong();
        if (Math.max(first, last) > LATEST || Math.min(first, last) < -LATEST) {
            throw new IllegalArgumentException(
                    "surge state: windows " + first + " to " + last + " are beyond all time");
        }
        return new SurgeState(
                first,
                last,
                Recent.read(from),
                Hours.read(from),
                none.read(from),
                Raised.read(from));
    }
}
