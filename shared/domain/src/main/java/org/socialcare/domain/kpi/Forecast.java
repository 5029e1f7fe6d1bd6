package org.socialcare.domain.kpi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the window that ends with a day is likely to come to, and what it would take.
 *
 * <p>The estimator: a day brings as many as the mean of the days looked back at, today the part of
 * its counting hours that is left; each is in time with the share those days had, and so are those
 * that are open. The interval is a normal one of nine in ten, wider where days differ more among
 * each other than chance alone would make them, and never beyond what all or none in time would
 * give.
 *
 * @param last the window's last day
 * @param leaving how many counted ones have left the window by then
 * @param coming how many more are expected by then, those that are open included
 * @param share expected, 0 to 1
 * @param low nine times in ten the share is no lower than this and no higher than {@code high}
 * @param needed the fewest in time, one after the other, that keep the line in that window; absent
 *     where no number does
 * @param reach whether so many are to be expected to come
 */
public record Forecast(
        LocalDate last,
        long leaving,
        double coming,
        double share,
        double low,
        double high,
        OptionalLong needed,
        Reach reach) {
    /** Whether a line can be reached. */
    public enum Reach {
        /** It is kept if nothing more came. */
        KEPT,
        /** As many as it takes are expected. */
        POSSIBLE,
        /** More would be needed than are expected, even on a busy day. */
        UNLIKELY,
        /** No number would do, or nothing that counts can come any more. */
        IMPOSSIBLE
    }

    /** So many days are looked back at. */
    static final int LOOK_BACK = 28;

    /** With fewer decided ones than this nothing is foretold. */
    static final long LEAST = 20;

    /** Nine in ten of a normal distribution lie so many deviations around its middle. */
    private static final double NINE_IN_TEN = 1.645;

    /**
     * Absent where too little is known to expect anything.
     *
     * @param days of the window and before, in order, the last one today
     * @param ahead by how many days the window is to move
     * @param left how much of today's counting hours is still to come, 0 to 1
     */
    public static Optional<Forecast> of(
            PlatformRule rule, List<DayCount> days, int ahead, double left) {
        DayCount today = days.getLast();
        List<DayCount> before = days.subList(0, days.size() - 1);
        List<DayCount> known =
                before.subList(Math.max(0, before.size() - LOOK_BACK), before.size());
        Pace pace = Pace.of(known);
        if (pace.counted() < LEAST) return Optional.empty();
        LocalDate last = today.day().plusDays(ahead);
        LocalDate first = last.minusDays(rule.days() - 1L);
        List<DayCount> window = days.stream().filter(d -> !d.day().isBefore(first)).toList();
        Standing sure = Standing.of(window, rule.line());
        LocalDate now = today.day().minusDays(rule.days() - 1L);
        long leaving =
                days.stream()
                        .filter(d -> !d.day().isBefore(now) && d.day().isBefore(first))
                        .mapToLong(DayCount::counted)
                        .sum();
        long begun = Math.max(0, Math.min(ahead, rule.days() - 1L));
        boolean withToday = !today.day().isBefore(first);
        double coming =
                (withToday ? pace.perDay() * left + today.open() : 0)
                        + pace.perDay() * (withToday ? begun : rule.days());
        return Optional.of(pace.forecast(last, leaving, coming, sure, NINE_IN_TEN));
    }
}
