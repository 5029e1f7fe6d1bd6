package org.socialcare.reports;

import org.socialcare.domain.coverage.Counting;
import org.socialcare.domain.coverage.DayOfArrivals;
import org.socialcare.domain.coverage.WeekAhead;
import org.socialcare.domain.metrics.Span;
import org.socialcare.domain.ports.KeepArrivals;
import org.socialcare.domain.ports.KeepCursor;
import org.socialcare.domain.ports.ReadArrivals;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Counts what arrived on each day of a brand that is over, once, from the facts of its tickets; the
 * first time for all days that an outlook looks back on. What comes to light later is not counted
 * any more.
 */
final class RollUp {
    /** Of a long past, as much as one run has time for; the next hour goes on. */
    private static final int MOST_DAYS = 7;

    private final FindStories stories;
    private final KeepArrivals keep;
    private final ReadArrivals known;
    private final KeepCursor reached;

    RollUp(FindStories stories, KeepArrivals keep, ReadArrivals known, KeepCursor reached) {
        this.stories = stories;
        this.keep = keep;
        this.known = known;
        this.reached = reached;
    }

    /**
     * @param now a little behind the clock, so that the last facts of a day have arrived
     */
    void count(Brand brand, Instant now) {
        var zone = brand.zone();
        String sweep = "reports#" + brand.id() + "#arrivals";
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate oldest = today.minusDays(WeekAhead.HISTORY_DAYS);
        LocalDate next =
                reached.reached(sweep).map(at -> at.atZone(zone).toLocalDate()).orElse(oldest);
        if (next.isBefore(oldest)) next = oldest;
        for (int days = 0; days < MOST_DAYS && next.isBefore(today); days++) {
            count(brand, next, oldest);
            next = next.plusDays(1);
            reached.advance(sweep, next.atStartOfDay(zone).toInstant());
        }
    }

    /** Days before a brand's first message were no days without messages. */
    private void count(Brand brand, LocalDate day, LocalDate oldest) {
        var span = new Span(day, day, brand.zone());
        DayOfArrivals counted =
                Counting.of(brand.id(), day, brand.zone(), stories.of(brand.id(), span));
        if (!counted.lines().isEmpty() || !known.arrivals(brand.id(), oldest, day).isEmpty()) {
            keep.keep(counted);
        }
    }
}
