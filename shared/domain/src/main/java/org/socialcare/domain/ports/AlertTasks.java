package org.socialcare.domain.ports;

import org.socialcare.domain.alerts.AlertTask;

import java.time.Instant;
import java.util.List;

/**
 * What is to be done about alerts, and when. Raising, escalating and acknowledging an alert leave a
 * task each; whoever does one looks first whether it still matters.
 */
public interface AlertTasks {
    /** Those that are due, the most overdue first. */
    List<AlertTask> due(String brand, Instant now, int most);

    /** It needs no further look. */
    void done(AlertTask task);
}
