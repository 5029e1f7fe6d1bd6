package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.ports.KeepReport;
import org.socialcare.domain.ports.KeepReport.KeptReport;
import org.socialcare.testkit.Some;

import java.time.Instant;
import java.time.LocalDate;

/** What {@link KeepReport} promises. */
public abstract class ReportsContract {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** The adapter, over a store that may hold other tests' reports. */
    protected abstract KeepReport reports();

    private final String brand = Some.unique("brand");

    @Test
    void a_report_is_found_by_its_day() {
        KeptReport report = report(Some.NOW, "{\"a\":1}");
        reports().keep(report);

        assertThat(reports().ofDay(brand, DAY)).contains(report);
        assertThat(reports().ofDay(brand, DAY.plusDays(1))).isEmpty();
    }

    @Test
    void a_report_computed_later_stays() {
        KeptReport later = report(Some.NOW.plusSeconds(1), "{\"a\":2}");
        reports().keep(later);
        reports().keep(report(Some.NOW, "{\"a\":1}"));

        assertThat(reports().ofDay(brand, DAY)).contains(later);
    }

    private KeptReport report(Instant computed, String document) {
        return new KeptReport(brand, DAY, 1, true, computed, document);
    }
}
