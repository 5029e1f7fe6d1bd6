package org.socialcare.reports;

import org.socialcare.domain.ports.KeepCursor;
import org.socialcare.domain.reports.Ended;
import org.socialcare.domain.reports.Goals;
import org.socialcare.domain.reports.Packs;
import org.socialcare.domain.reports.Period;
import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.reports.Rhythm;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.util.List;

/**
 * Orders what measures the goals of a brand: each month that is over, and each night the days of
 * the one that runs. A brand none of whose goals is measured costs nothing.
 */
final class GoalPlan {
    private static final int MOST_MONTHS = 3;

    private final KeepCursor reached;
    private final Orders orders;

    GoalPlan(KeepCursor reached, Orders orders) {
        this.reached = reached;
        this.orders = orders;
    }

    /**
     * Returns how many reports were ordered.
     *
     * @param until a little behind the clock, so that the last facts of a day have arrived
     */
    int plan(Brand brand, Instant until, Instant now) {
        var metrics = Goals.metrics(brand);
        return metrics.isEmpty()
                ? 0
                : months(brand, metrics, until, now) + soFar(brand, metrics, until, now);
    }

    private int months(Brand brand, List<String> metrics, Instant until, Instant now) {
        String sweep = sweep(brand, Rhythm.MONTHLY.word());
        var ended =
                Ended.since(
                        reached.reached(sweep), Rhythm.MONTHLY, brand.zone(), until, MOST_MONTHS);
        for (var month : ended) {
            orders.take(ReportOrder.ofGoals(brand.id(), month, metrics, now));
            reached.advance(sweep, month.end(brand.zone()));
        }
        return ended.size();
    }

    /** On a month's first day its predecessor is told whole, and nothing has passed yet. */
    private int soFar(Brand brand, List<String> metrics, Instant until, Instant now) {
        String sweep = sweep(brand, "sofar");
        var today = until.atZone(brand.zone()).toLocalDate();
        if (today.getDayOfMonth() == 1) return 0;
        var passed = new Period(today.withDayOfMonth(1), today.minusDays(1));
        Instant end = passed.end(brand.zone());
        if (reached.reached(sweep).filter(at -> !at.isBefore(end)).isPresent()) return 0;
        orders.take(ReportOrder.ofGoals(brand.id(), passed, metrics, now));
        reached.advance(sweep, end);
        return 1;
    }

    private static String sweep(Brand brand, String what) {
        return "reports#" + brand.id() + "#" + Packs.GOALS.id() + "#" + what;
    }
}
