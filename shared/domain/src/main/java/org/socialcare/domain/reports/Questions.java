package org.socialcare.domain.reports;

import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.metrics.Question;
import org.socialcare.domain.metrics.Span;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything a report asks, in the order in which {@link Assembling} reads the answers: the total
 * and each breakdown of the period and of the one before, then the total of each day.
 */
final class Questions {
    private final ReportOrder order;
    private final ZoneId zone;

    Questions(ReportOrder order, ZoneId zone) {
        this.order = order;
        this.zone = zone;
    }

    List<Question> all() {
        var all = new ArrayList<Question>();
        all.addAll(figures(order.period()));
        all.addAll(figures(Rhythm.before(order.period())));
        LocalDate day = order.period().first();
        while (!day.isAfter(order.period().last())) {
            all.add(question(Period.day(day), List.of()));
            day = day.plusDays(1);
        }
        return all;
    }

    /** The total, then each breakdown. */
    List<Question> figures(Period period) {
        var figures = new ArrayList<Question>();
        figures.add(question(period, List.of()));
        order.groupings().forEach(by -> figures.add(question(period, by)));
        return figures;
    }

    private Question question(Period period, List<Dimension> by) {
        return new Question(
                order.brand(), new Span(period.first(), period.last(), zone), order.metrics(), by);
    }
}
