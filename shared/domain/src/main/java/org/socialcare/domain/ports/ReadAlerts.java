package org.socialcare.domain.ports;

import org.socialcare.domain.alerts.KeptAlert;

import java.util.List;
import java.util.Optional;

/** A brand's alerts, newest first. Lists are read from an index, so a moment behind. */
public interface ReadAlerts {
    Optional<KeptAlert> alert(String id);

    Page ofBrand(String brand, boolean onlyOpen, Optional<String> cursor, int limit);

    /** How many nobody has acknowledged that are not over; stops counting at {@code most}. */
    int countOpen(String brand, int most);

    /**
     * A stretch of the list.
     *
     * @param next where the next page begins; absent at the end
     */
    record Page(List<KeptAlert> alerts, Optional<String> next) {
        public Page {
            alerts = List.copyOf(alerts);
        }
    }
}
