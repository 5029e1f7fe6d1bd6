package org.socialcare.domain.ports;

import org.socialcare.domain.metrics.DailyReport;

import java.time.LocalDate;
import java.util.Optional;

/** Reports that were published. */
public interface KeepReports {
    /** Sets the report of its day: a run repeated changes nothing but when it was computed. */
    void keep(DailyReport report);

    Optional<DailyReport> daily(String brand, LocalDate day);
}
