package org.socialcare.reports;

import org.socialcare.aws.bus.EventBridgeFacts;
import org.socialcare.domain.reports.Report;
import org.socialcare.wire.facts.Fact;
import org.socialcare.wire.facts.ReportPublishedJson;

import java.util.List;

/** Tells through the bus. */
final class BusTelling implements Telling {
    private final EventBridgeFacts bus;

    BusTelling(EventBridgeFacts bus) {
        this.bus = bus;
    }

    @Override
    public void published(Report report) {
        publish(ReportPublishedJson.of(report));
    }

    private void publish(Fact fact) {
        if (!bus.publish(List.of(fact)).isEmpty()) {
            throw new IllegalStateException("the bus did not take " + fact.type());
        }
    }
}
