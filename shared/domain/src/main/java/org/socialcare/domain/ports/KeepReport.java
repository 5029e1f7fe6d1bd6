package org.socialcare.domain.ports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Keeps the results of report runs, the latest of each day. */
public interface KeepReport {
    /** Stores a result; one that was computed before the stored one changes nothing. */
    void keep(KeptReport report);

    Optional<KeptReport> ofDay(String brand, LocalDate day);

    /**
     * What a run came to.
     *
     * @param day in the brand's zone
     * @param definitions the version of the definitions used
     * @param complete whether the day was over when it was computed
     * @param document the figures, as JSON of the reports' own
     */
    record KeptReport(
            String brand,
            LocalDate day,
            int definitions,
            boolean complete,
            Instant computedAt,
            String document) {}
}
