package org.socialcare.domain.coverage;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Arrays;

/**
 * Predicts how long messages wait in each of a row of quarters of an hour. What more arrives than
 * can be answered is carried over and answered first, as water through a pipe; to that comes the
 * wait that chance brings even where there are enough people, by {@link Erlang}. Near what people
 * can do, Erlang's queue takes days to grow to its length; the load counts there as that whose
 * queue chance could build in an hour, and what is more is carried over.
 */
final class Waiting {
    /** For how long chance has had its way, in seconds. */
    private static final double GROWING = 3_600;

    /** How many quarters of an hour later somebody may come who is quicker. */
    private static final int AHEAD = 4;

    private static final double NOTHING = 1e-9;
    private static final double[] POINTS = {1 / 6.0, 1 / 2.0, 5 / 6.0};
    private static final double LENGTH = Timetable.LENGTH.toSeconds();

    private final double[] arrivals;
    private final int[] staff;
    private final boolean[] open;
    private final Duration handling;
    private final double limit;
    private final double[] answerable;
    private final double[] backlog;
    private final double[] openSeconds;
    private final int[] nextStaffed;

    /** How probable a wait is, by quarter of an hour, and what is predicted of it, once asked. */
    private final double[] waits;

    private final @Nullable Predicted[] known;

    /**
     * @param arrivals expected, by quarter of an hour
     * @param staff people there
     * @param open whether the time counts for what is promised
     * @param limit what counts as in time
     */
    Waiting(double[] arrivals, int[] staff, boolean[] open, Duration handling, Duration limit) {
        int size = arrivals.length;
        this.arrivals = arrivals.clone();
        this.staff = staff.clone();
        this.open = open.clone();
        this.handling = handling;
        this.limit = limit.toSeconds();
        this.answerable = new double[size + 1];
        this.backlog = new double[size + 1];
        this.openSeconds = new double[size + 1];
        this.nextStaffed = new int[size + 1];
        this.known = new Predicted[size];
        this.waits = new double[size];
        Arrays.fill(waits, -1);
        nextStaffed[size] = size;
        for (int i = 0; i < size; i++) {
            answerable[i + 1] = answerable[i] + capacity(i);
            backlog[i + 1] = Math.max(0, backlog[i] + arrivals[i] - capacity(i));
            openSeconds[i + 1] = openSeconds[i] + (open[i] ? LENGTH : 0);
        }
        for (int i = size - 1; i >= 0; i--) {
            nextStaffed[i] = staff[i] > 0 ? i : nextStaffed[i + 1];
        }
    }

    /**
     * What is predicted for the messages of one quarter of an hour.
     *
     * @param share of them that is answered in time, 0 to 1
     * @param seconds the mean wait, closed hours included; where {@code answered} is false at least
     *     that long
     * @param backlog how many already wait as it begins
     */
    record Predicted(double share, double seconds, boolean answered, double backlog) {}

    Predicted at(int slot) {
        Predicted before = known[slot];
        if (before != null) return before;
        Predicted predicted = predict(slot);
        known[slot] = predicted;
        return predicted;
    }

    private Predicted predict(int slot) {
        double share = 0;
        double seconds = 0;
        boolean answered = true;
        for (double point : POINTS) {
            double begins = begins(slot, point);
            answered &= begins < arrivals.length;
            seconds += (begins - slot - point) * LENGTH + byChance(begins);
            double waited = open(begins) - open(slot + point);
            if (begins < arrivals.length && waited <= limit) {
                share += by(begins, limit - waited);
            }
        }
        return new Predicted(
                share / POINTS.length, seconds / POINTS.length, answered, backlog[slot]);
    }

    private double capacity(int slot) {
        return staff[slot] * LENGTH / handling.toSeconds();
    }

    /** When whatever waits before is answered, as a position in the row; its end where never. */
    private double begins(int slot, double point) {
        double capacity = capacity(slot);
        double before = Math.max(0, backlog[slot] + (arrivals[slot] - capacity) * point);
        if (before < NOTHING) return staff[slot] > 0 ? slot + point : nextStaffed[slot];
        double target = answerable[slot] + capacity * point + before;
        int last = firstReaching(target, slot);
        if (last >= arrivals.length) return arrivals.length;
        return Math.max(slot + point, last + (target - answerable[last]) / capacity(last));
    }

    /** The first quarter of an hour by whose end so many could be answered. */
    private int firstReaching(double target, int slot) {
        int low = slot;
        int high = arrivals.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (answerable[middle + 1] >= target) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private double open(double position) {
        int slot = (int) position;
        if (slot >= arrivals.length) return openSeconds[arrivals.length];
        return openSeconds[slot] + (open[slot] ? (position - slot) * LENGTH : 0);
    }

    /**
     * The mean of a queue that nothing but chance drives grows as the root of time (reflected
     * Brownian motion), and is 1 / (1 - share of time busy) in the long run.
     */
    private double load(int slot) {
        double answered = staff[slot] * GROWING / handling.toSeconds();
        double length = Math.sqrt(4 * answered / Math.PI);
        double most = Math.max(0.5, 1 - 1 / length);
        double load = arrivals[slot] * handling.toSeconds() / LENGTH;
        return Math.min(load, most * staff[slot]);
    }

    private double waits(int slot) {
        if (waits[slot] < 0) waits[slot] = Erlang.waits(staff[slot], load(slot));
        return waits[slot];
    }

    /** Who would wait too long for those there now may still be answered by those who come next. */
    private double by(double position, double seconds) {
        int first = (int) position;
        double best = 0;
        for (int slot = first; slot <= first + AHEAD && slot < staff.length; slot++) {
            double later = Math.max(0, slot - position) * LENGTH;
            if (later > seconds) break;
            if (staff[slot] == 0) continue;
            best =
                    Math.max(
                            best,
                            Erlang.within(
                                    waits(slot),
                                    staff[slot],
                                    load(slot),
                                    handling,
                                    seconds - later));
        }
        return best;
    }

    private double byChance(double position) {
        int first = (int) position;
        double best = Double.POSITIVE_INFINITY;
        for (int slot = first; slot <= first + AHEAD && slot < staff.length; slot++) {
            double later = Math.max(0, slot - position) * LENGTH;
            if (staff[slot] == 0) continue;
            best =
                    Math.min(
                            best,
                            later
                                    + Erlang.meanSeconds(
                                            waits(slot), staff[slot], load(slot), handling));
        }
        return best == Double.POSITIVE_INFINITY ? 0 : best;
    }
}
