package org.socialcare.domain.alerts.surge;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * The highest sums of every three hours of the past days, one ring of blocks for each period. Days
 * are counted back from the current block, so that no hour of the clock is a border.
 */
final class Peaks {
    /** Windows in a block. */
    private static final int BLOCK = 3 * Windows.HOUR;

    private static final int BLOCKS_PER_DAY = Windows.DAY / BLOCK;

    private final int days;
    private final byte[] highest;

    private Peaks(int days, byte[] highest) {
        this.days = days;
        this.highest = highest;
    }

    static Peaks none(SurgeRule rule) {
        return new Peaks(rule.days(), new byte[rule.periods().size() * slots(rule.days())]);
    }

    /** In bytes. */
    int size() {
        return highest.length;
    }

    /** One block more than the days have is the one still open. */
    private static int slots(int days) {
        return days * BLOCKS_PER_DAY + 1;
    }

    /** With the sums of the periods that end with this window, which is the next one. */
    Peaks plus(long window, Recent recent, List<Integer> periods) {
        byte[] next = highest.clone();
        boolean opens = Math.floorMod(window, BLOCK) == 0;
        for (int period = 0; period < periods.size(); period++) {
            int slot = slot(period, Math.floorDiv(window, BLOCK));
            byte sum = Magnitude.of(recent.sum(periods.get(period)));
            boolean higher = Byte.toUnsignedInt(sum) > Byte.toUnsignedInt(next[slot]);
            if (opens || higher) next[slot] = sum;
        }
        return new Peaks(days, next);
    }

    /**
     * The peak that the given share of the known days before this window's block did not exceed. A
     * day without any message says nothing about peaks and is left out, as long as there are
     * others.
     *
     * @param first the first window that is known
     */
    Usual usual(int period, long first, long window, double share) {
        long open = Math.floorDiv(window, BLOCK);
        long known = Math.floorDiv(first, BLOCK);
        int[] found = new int[days];
        int count = 0;
        int seen = 0;
        for (int day = 0; day < days; day++) {
            long end = open - (long) day * BLOCKS_PER_DAY;
            int peak = 0;
            for (long block = end - 1; block >= end - BLOCKS_PER_DAY; block--) {
                if (block >= known) peak = Math.max(peak, magnitude(period, block));
            }
            seen = Math.max(seen, peak);
            if (end - BLOCKS_PER_DAY >= known && peak > 0) found[count++] = peak;
        }
        boolean settled = open - known >= 2 * BLOCKS_PER_DAY;
        if (!settled || count == 0) return new Usual(settled, Magnitude.count(seen));
        Arrays.sort(found, 0, count);
        return new Usual(true, Magnitude.count(found[(int) (count * share)]));
    }

    /**
     * @param settled whether two days are known
     * @param peak the usual peak; as long as nothing is settled, the highest sum seen
     */
    record Usual(boolean settled, double peak) {}

    private int magnitude(int period, long block) {
        return Byte.toUnsignedInt(highest[slot(period, block)]);
    }

    private int slot(int period, long block) {
        return period * slots(days) + (int) Math.floorMod(block, (long) slots(days));
    }

    void put(ByteBuffer to) {
        to.put(highest);
    }

    /** Others of the same shape. */
    Peaks read(ByteBuffer from) {
        byte[] read = new byte[highest.length];
        from.get(read);
        return new Peaks(days, read);
    }
}
