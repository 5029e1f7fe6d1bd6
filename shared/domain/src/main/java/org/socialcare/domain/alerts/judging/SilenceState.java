package org.socialcare.domain.alerts.judging;

import java.nio.ByteBuffer;

/**
 * What is remembered of how often somebody writes.
 *
 * <p>Per hour of the week how many windows were seen and how many messages came in them.
 */
public final class SilenceState {
    /** Bytes that {@link #put} writes. */
    static final int BYTES = Long.BYTES + 2 * HourOfWeek.HOURS * Float.BYTES + Stored.EPISODE;

    /** Windows of an hour that are remembered: eight weeks of them; after that old ones fade. */
    private static final float MOST = 96;

    private static final float KEPT = 0.9f;

    /** Windows that must have been seen of an hour: a week's. */
    private static final float LEAST = 12;

    /** Windows without a message that every hour is lent, so that little history expects little. */
    private static final float LENT = 6;

    private final float[] seen;
    private final float[] messages;
    private final long lastHeard;
    private final Episode episode;

    private SilenceState(float[] seen, float[] messages, long lastHeard, Episode episode) {
        this.seen = seen;
        this.messages = messages;
        this.lastHeard = lastHeard;
        this.episode = episode;
    }

    static SilenceState empty() {
        return new SilenceState(
                new float[HourOfWeek.HOURS], new float[HourOfWeek.HOURS], 0, Episode.NONE);
    }

    /** The number of the window in which the last message came; 0 before the first. */
    long lastHeard() {
        return lastHeard;
    }

    Episode episode() {
        return episode;
    }

    /** Messages expected in a window of this hour; 0 where there is too little history. */
    double expected(int hour) {
        return seen[hour] < LEAST ? 0 : messages[hour] / (seen[hour] + LENT);
    }

    SilenceState with(long heard, Episode after) {
        return new SilenceState(seen, messages, heard, after);
    }

    /** A copy to which {@link #learn} may add. */
    SilenceState copy() {
        return new SilenceState(seen.clone(), messages.clone(), lastHeard, episode);
    }

    void learn(int hour, double count) {
        if (seen[hour] >= MOST) {
            seen[hour] *= KEPT;
            messages[hour] *= KEPT;
        }
        seen[hour] += 1;
        messages[hour] += (float) count;
    }

    void put(ByteBuffer to) {
        to.putLong(lastHeard);
        for (int hour = 0; hour < HourOfWeek.HOURS; hour++) {
            to.putFloat(seen[hour]).putFloat(messages[hour]);
        }
        Stored.put(episode, to);
    }

    static SilenceState read(ByteBuffer from) {
        long heard = from.getLong();
        float[] seen = new float[HourOfWeek.HOURS];
        float[] messages = new float[HourOfWeek.HOURS];
        for (int hour = 0; hour < HourOfWeek.HOURS; hour++) {
            seen[hour] = from.getFloat();
            messages[hour] = from.getFloat();
        }
        return new SilenceState(seen, messages, heard, Stored.episode(from));
    }
}
