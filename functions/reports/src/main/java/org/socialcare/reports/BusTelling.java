package org.socialcare.reports;

import org.socialcare.aws.bus.EventBridgeFacts;
import org.socialcare.domain.alerts.Alert;
import org.socialcare.domain.alerts.KeptAlert;
import org.socialcare.domain.ports.KeepAlert;
import org.socialcare.domain.reports.Report;
import org.socialcare.wire.facts.AlertFactJson;
import org.socialcare.wire.facts.Fact;
import org.socialcare.wire.facts.ReportPublishedJson;

import java.util.List;

/** Tells through the bus, and keeps the alerts it raises where the desk finds them. */
final class BusTelling implements Telling {
    private final EventBridgeFacts bus;
    private final KeepAlert alerts;

    BusTelling(EventBridgeFacts bus, KeepAlert alerts) {
        this.bus = bus;
        this.alerts = alerts;
    }

    @Override
    public void published(Report report) {
        publish(ReportPublishedJson.of(report));
    }

    @Override
    public void differs(Report report) {
        raise(DifferenceAlert.of(report));
    }

    @Override
    public void gap(Alert gap) {
        raise(gap);
    }

    private void raise(Alert alert) {
        publish(AlertFactJson.raised(alert));
        alerts.raise(KeptAlert.raised(alert, List.of()));
    }

    private void publish(Fact fact) {
        if (!bus.publish(List.of(fact)).isEmpty()) {
            throw new IllegalStateException("the bus did not take " + fact.type());
        }
    }
}
