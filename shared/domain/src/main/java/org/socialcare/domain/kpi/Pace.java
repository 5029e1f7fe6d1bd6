package org.socialcare.domain.kpi;

import org.socialcare.domain.kpi.Forecast.Reach;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/**
 * What days have been like.
 *
 * @param days how many
 * @param perDay how many counted, on average
 * @param spread how much that differs from day to day, as a standard deviation
 * @param share of those in time, drawn a little towards the middle where few are known
 * @param uneven how many times more than by chance the days' shares differ, at least 1
 */
record Pace(int days, long counted, double perDay, double spread, double share, double uneven) {
    static Pace of(List<DayCount> days) {
        long counted = days.stream().mapToLong(DayCount::counted).sum();
        long inTime = days.stream().mapToLong(DayCount::inTime).sum();
        double perDay = days.isEmpty() ? 0 : counted / (double) days.size();
        double share = (inTime + 0.5) / (counted + 1.0);
        return new Pace(
                days.size(), counted, perDay, spread(days, perDay), share, uneven(days, share));
    }

    private static double spread(List<DayCount> days, double perDay) {
        if (days.size() < 2) return perDay;
        double squares =
                days.stream()
                        .mapToDouble(d -> (d.counted() - perDay) * (d.counted() - perDay))
                        .sum();
        return Math.sqrt(squares / (days.size() - 1));
    }

    /** Pearson's statistic over its degrees of freedom. */
    private static double uneven(List<DayCount> days, double share) {
        double statistic = 0;
        int used = 0;
        for (DayCount day : days) {
            if (day.counted() == 0) continue;
            double off = day.inTime() - day.counted() * share;
            statistic += off * off / (day.counted() * share * (1 - share));
            used++;
        }
        return used < 2 ? 1 : Math.max(1, statistic / (used - 1));
    }

    Forecast forecast(
            LocalDate last, long leaving, double coming, Standing sure, double deviations) {
        double all = sure.counted() + coming;
        double expected = all == 0 ? share : (sure.inTime() + coming * share) / all;
        double none = all == 0 ? 0 : sure.inTime() / all;
        double every = all == 0 ? 1 : (sure.inTime() + coming) / all;
        double variance =
                coming == 0 ? 0 : share * (1 - share) * uneven * (1 / coming + 1.0 / counted);
        double off = all == 0 ? 0 : deviations * Math.sqrt(variance) * coming / all;
        OptionalLong needed = sure.toReach();
        return new Forecast(
                last,
                leaving,
                coming,
                expected,
                Math.max(none, expected - off),
                Math.min(every, expected + off),
                needed,
                reach(sure, needed, coming, deviations));
    }

    private Reach reach(Standing sure, OptionalLong needed, double coming, double deviations) {
        if (sure.kept()) return Reach.KEPT;
        if (needed.isEmpty() || coming == 0) return Reach.IMPOSSIBLE;
        double most = coming + deviations * spread * Math.sqrt(coming / perDay);
        return needed.getAsLong() <= most ? Reach.POSSIBLE : Reach.UNLIKELY;
    }
}
