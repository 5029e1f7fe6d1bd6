package org.socialcare.domain.alerts.surge;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What each hour of the day usually brings, as messages per five minutes. An hour far above its
 * usual count moves it only a little, so that a surge is not learned as usual.
 */
final class Hours {
    static final int BYTES = 24 * Float.BYTES;
    static final Hours UNKNOWN = unknown();

    /** About a week of days weighs as much as all before. */
    private static final double RATE = 0.15;

    private static final double AT_MOST = 3;

    /** Per five minutes; a series that was silent can be learned at all. */
    private static final double FLOOR = 0.2;

    private final float[] usual;

    private Hours(float[] usual) {
        this.usual = usual;
    }

    private static Hours unknown() {
        float[] usual = new float[24];
        Arrays.fill(usual, -1);
        return new Hours(usual);
    }

    Hours learn(int hour, double perWindow) {
        float[] next = usual.clone();
        double before = usual[hour];
        double believed = Math.min(perWindow, AT_MOST * before + FLOOR);
        next[hour] = (float) (before < 0 ? perWindow : before + RATE * (believed - before));
        return new Hours(next);
    }

    /** The mean over the hours that are known; 0 if none is. */
    double level() {
        double sum = 0;
        int known = 0;
        for (float hour : usual) {
            if (hour >= 0) {
                sum += hour;
                known++;
            }
        }
        return known == 0 ? 0 : sum / known;
    }

    /** The level as long as this hour is unknown. */
    double of(int hour) {
        return usual[hour] < 0 ? level() : usual[hour];
    }

    void put(ByteBuffer to) {
        for (float hour : usual) to.putFloat(hour);
    }

    static Hours read(ByteBuffer from) {
        float[] usual = new float[24];
        for (int i = 0; i < usual.length; i++) {
            float hour = from.getFloat();
            usual[i] = hour == -1 ? hour : Stored.finite(hour, "an hour's usual count");
        }
        return new Hours(usual);
    }
}
