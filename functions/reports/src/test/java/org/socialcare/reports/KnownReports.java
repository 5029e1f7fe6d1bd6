package org.socialcare.reports;

import org.socialcare.domain.ports.KeepReport;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reports, the latest of each day. */
final class KnownReports implements KeepReport {
    private final Map<String, KeptReport> reports = new HashMap<>();

    @Override
    public void keep(KeptReport report) {
        reports.merge(
                report.brand() + "#" + report.day(),
                report,
                (known, other) -> other.computedAt().isBefore(known.computedAt()) ? known : other);
    }

    @Override
    public Optional<KeptReport> ofDay(String brand, LocalDate day) {
        return Optional.ofNullable(reports.get(brand + "#" + day));
    }
}
