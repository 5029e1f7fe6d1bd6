package org.socialcare.domain.ports;

import org.socialcare.domain.alerts.Alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Alerts that were raised, and who has taken them on. */
public interface KeepAlerts {
    /** Whether it is news: an alert of the same id that is as loud was raised before. */
    boolean raise(Alert alert);

    /** The newest alerts of a brand, newest first. */
    List<Alert> ofBrand(String brand, int limit);

    Optional<Alert> alert(String brand, String id);

    /** The alert afterwards; whoever was first stays. Absent if there is no such alert. */
    Optional<Alert> acknowledge(String brand, String id, String by, Instant at);
}
