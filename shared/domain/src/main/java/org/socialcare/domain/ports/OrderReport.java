package org.socialcare.domain.ports;

import org.socialcare.domain.reports.ReportOrder;

/** Has a report computed, soon and at least once. */
public interface OrderReport {
    void order(ReportOrder order);
}
