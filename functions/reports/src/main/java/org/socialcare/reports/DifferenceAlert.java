package org.socialcare.reports;

import org.socialcare.domain.alerts.Alert;
import org.socialcare.domain.alerts.Evidence;
import org.socialcare.domain.alerts.Indicator;
import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.reports.Report;

import java.time.Duration;
import java.util.Optional;

/** A report whose numbers the timelines do not bear out, as an alert: one difference is enough. */
final class DifferenceAlert {
    private DifferenceAlert() {}

    /** The same alert whenever the same report is told again. */
    static Alert of(Report report) {
        var order = report.order();
        int differences = report.selfCheck().differences().size();
        return new Alert(
                order.brand() + "#report_difference#" + order.id(),
                order.brand(),
                Optional.empty(),
                Indicator.REPORT_DIFFERENCE,
                Optional.empty(),
                Level.WARNING,
                differences,
                0,
                1,
                differences,
                Duration.between(
                        order.period().start(report.zone()), order.period().end(report.zone())),
                report.computedAt(),
                Evidence.NONE);
    }
}
