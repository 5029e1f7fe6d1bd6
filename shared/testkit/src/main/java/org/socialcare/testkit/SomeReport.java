package org.socialcare.testkit;

import org.socialcare.domain.metrics.Cell;
import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.metrics.Timing;
import org.socialcare.domain.reports.Cost;
import org.socialcare.domain.reports.Packs;
import org.socialcare.domain.reports.Period;
import org.socialcare.domain.reports.Report;
import org.socialcare.domain.reports.Report.Breakdown;
import org.socialcare.domain.reports.Report.Day;
import org.socialcare.domain.reports.Report.Line;
import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.reports.Rhythm;
import org.socialcare.domain.reports.SelfCheck;
import org.socialcare.domain.reports.SelfCheck.Difference;
import org.socialcare.domain.reports.SelfCheck.Verdict;
import org.socialcare.domain.reports.Standing;
import org.socialcare.domain.reports.Theme;
import org.socialcare.domain.settings.Goal;
import org.socialcare.domain.settings.Goal.Bound;
import org.socialcare.domain.settings.Goal.Measure;
import org.socialcare.domain.settings.Goal.Reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A small report in which every part occurs. */
public final class SomeReport {
    /** The Monday of {@link Some#NOW}. */
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private SomeReport() {}

    /** What the shop's people at the desks are told of a day. */
    public static ReportOrder order() {
        return ReportOrder.scheduled(
                Some.brand().id(), Packs.OPERATIONS, Rhythm.DAILY, Period.day(DAY), Some.NOW);
    }

    public static Report report() {
        return report(order());
    }

    /** Two tickets, one more than before, the first answered within target. */
    public static Report report(ReportOrder order) {
        var figures = Map.of("opened", count(2), "frt_customer", timed());
        var before = Map.of("opened", count(1), "frt_customer", nothing());
        var channel = Some.channelId().toString();
        return new Report(
                order,
                Some.brand().zone(),
                Rhythm.before(order.period()),
                Some.NOW,
                true,
                1,
                new SelfCheck(
                        Verdict.DIFFERENT,
                        3,
                        List.of(
                                new Difference(
                                        "opened",
                                        "count",
                                        List.of(channel),
                                        OptionalDouble.of(2),
                                        OptionalDouble.empty()))),
                figures,
                before,
                List.of(
                        new Breakdown(
                                List.of(Dimension.CHANNEL),
                                List.of(new Line(List.of(channel), figures, before)))),
                List.of(
                        new Day(
                                DAY,
                                Map.of(
                                        "opened", OptionalDouble.of(2),
                                        "frt_customer", OptionalDouble.empty()))),
                List.of(new Theme("COMPLAINT", channel, 2, 1)),
                Optional.of(
                        new Cost(
                                Currency.getInstance("EUR"),
                                new BigDecimal("100.00"),
                                4,
                                Optional.of(new BigDecimal("25.00")))),
                List.of(standing(Optional.of(new BigDecimal("1.5"))), standing(Optional.empty())));
    }

    private static Standing standing(Optional<BigDecimal> reached) {
        var measure = new Measure("frt_customer", Reading.P90, Bound.AT_MOST);
        return new Standing(
                Dimension.AGENT,
                "lin",
                new Goal("Quick", new BigDecimal("2"), "min", Optional.of(measure)),
                reached,
                Optional.empty(),
                reached.isPresent() ? 1 : 0,
                reached.isPresent() ? Standing.Verdict.MET : Standing.Verdict.NOTHING);
    }

    private static Cell count(long count) {
        return new Cell(
                count,
                OptionalDouble.of((double) count),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty());
    }

    private static Cell timed() {
        return new Cell(
                1,
                OptionalDouble.of(90),
                Optional.of(new Timing(90.5, 90, 90)),
                Optional.of(new Timing(30, 30, 30)),
                OptionalDouble.of(1));
    }

    private static Cell nothing() {
        return new Cell(
                0,
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty());
    }
}
