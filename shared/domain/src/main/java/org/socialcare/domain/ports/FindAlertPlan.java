package org.socialcare.domain.ports;

import org.socialcare.domain.alerts.AlertPlan;

/** What brands have decided about alerts; may be a few seconds old. */
public interface FindAlertPlan {
    /** Empty of everything where the brand has decided nothing. */
    AlertPlan plan(String brand);
}
