package org.socialcare.reports;

import org.socialcare.domain.coverage.Gap;
import org.socialcare.domain.coverage.LookAhead;
import org.socialcare.domain.coverage.Told;
import org.socialcare.domain.coverage.WeekAhead;
import org.socialcare.domain.ports.KeepCursor;
import org.socialcare.domain.ports.KeepToldGaps;
import org.socialcare.domain.ports.ReadArrivals;
import org.socialcare.domain.settings.Brand;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Looks once a morning for gaps to come and tells each before it begins, once. One is told first
 * and remembered second: whoever dies in between tells it again as the same alert.
 */
final class GapWatch {
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** What was told may have begun before it is looked for again. */
    private static final Duration BEFORE = Duration.ofDays(2);

    private final ReadArrivals arrivals;
    private final KeepToldGaps told;
    private final KeepCursor reached;
    private final Telling telling;

    GapWatch(ReadArrivals arrivals, KeepToldGaps told, KeepCursor reached, Telling telling) {
        this.arrivals = arrivals;
        this.told = told;
        this.reached = reached;
        this.telling = telling;
    }

    /** Returns how many gaps were told. */
    int look(Brand brand, Instant now) {
        var zone = brand.zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        String sweep = "reports#" + brand.id() + "#gaps";
        boolean early = now.atZone(zone).toLocalTime().isBefore(MORNING);
        if (early || reached.reached(sweep).filter(now::isBefore).isPresent()) return 0;
        var history = arrivals.arrivals(brand.id(), today.minusDays(WeekAhead.HISTORY_DAYS), today);
        var ahead = new LookAhead(brand, history, now);
        List<Gap> news = ahead.news(told.told(brand.id(), now.minus(BEFORE)));
        for (Gap gap : news) {
            telling.gap(GapAlert.of(brand, gap, ahead.aim(), now));
            told.keep(brand.id(), Told.of(gap));
        }
        reached.advance(sweep, today.plusDays(1).atStartOfDay(zone).toInstant());
        return news.size();
    }
}
