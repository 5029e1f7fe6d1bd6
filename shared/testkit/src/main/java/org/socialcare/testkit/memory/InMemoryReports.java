package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepReport;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The latest report of each day. */
public final class InMemoryReports implements KeepReport {
    private final Map<String, KeptReport> reports = new ConcurrentHashMap<>();

    @Override
    public void keep(KeptReport report) {
        reports.merge(
                key(report.brand(), report.day()),
                report,
                (before, after) ->
                        after.computedAt().isBefore(before.computedAt()) ? before : after);
    }

    @Override
    public Optional<KeptReport> ofDay(String brand, LocalDate day) {
        return Optional.ofNullable(reports.get(key(brand, day)));
    }

    private static String key(String brand, LocalDate day) {
        return brand + "#" + day;
    }
}
