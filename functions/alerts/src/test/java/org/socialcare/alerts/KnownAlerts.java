package org.socialcare.alerts;

import org.socialcare.domain.ports.KeepAlert;
import org.socialcare.domain.ports.ReadAlerts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Alerts as they were raised; nobody acknowledges them here. */
final class KnownAlerts implements KeepAlert, ReadAlerts {
    private final Map<String, KeptAlert> alerts = new LinkedHashMap<>();

    List<KeptAlert> kept() {
        return List.copyOf(alerts.values());
    }

    @Override
    public boolean raise(KeptAlert alert) {
        return alerts.putIfAbsent(alert.id(), alert) == null;
    }

    @Override
    public Optional<KeptAlert> acknowledge(String id, String by, Instant at) {
        throw new UnsupportedOperationException("people acknowledge at the desk");
    }

    @Override
    public void over(String id, Instant at) {
        throw new UnsupportedOperationException("nothing here ends an alert");
    }

    @Override
    public Optional<KeptAlert> alert(String id) {
        return Optional.ofNullable(alerts.get(id));
    }

    @Override
    public Page ofBrand(String brand, Optional<String> cursor, int limit) {
        return new Page(
                kept().reversed().stream()
                        .filter(alert -> alert.brand().equals(brand))
                        .limit(limit)
                        .toList(),
                Optional.empty());
    }

    @Override
    public int countOpen(String brand, int most) {
        throw new UnsupportedOperationException("the desk counts");
    }
}
