package org.socialcare.domain.reports;

import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.DeclaredEvent;

import java.time.Instant;
import java.time.LocalDate;

/** Reports about what a brand has declared: a shopping festival, a campaign. */
public final class Campaigns {
    private Campaigns() {}

    /** The report of a campaign that is over; of a very long one, its last days. */
    public static ReportOrder order(Brand brand, DeclaredEvent event, Instant now) {
        return ReportOrder.ofCampaign(
                brand.id(),
                Packs.MARKETING,
                event.id(),
                event.channels(),
                period(brand, event),
                now);
    }

    /** The days it touches, as the brand's zone cuts them. */
    public static Period period(Brand brand, DeclaredEvent event) {
        LocalDate first = LocalDate.ofInstant(event.from(), brand.zone());
        LocalDate last = LocalDate.ofInstant(event.to().minusNanos(1), brand.zone());
        LocalDate earliest = last.minusDays(Period.LONGEST - 1L);
        return new Period(first.isBefore(earliest) ? earliest : first, last);
    }
}
