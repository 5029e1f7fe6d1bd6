package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepAlert;
import org.socialcare.domain.ports.ReadAlerts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** Alerts; a cursor is {@code at/} and the place in the list. */
public final class InMemoryAlerts implements KeepAlert, ReadAlerts {
    private static final String CURSOR = "at/";

    private final Map<String, KeptAlert> alerts = new ConcurrentSkipListMap<>();

    @Override
    public boolean raise(KeptAlert alert) {
        return alerts.putIfAbsent(alert.id(), alert) == null;
    }

    @Override
    public Optional<KeptAlert> acknowledge(String id, String by, Instant at) {
        return change(
                id,
                alert ->
                        alert.acknowledged().isPresent()
                                ? alert
                                : with(
                                        alert,
                                        Optional.of(new KeptAlert.Acknowledged(by, at)),
                                        alert.overAt()));
    }

    @Override
    public void over(String id, Instant at) {
        change(
                id,
                alert ->
                        alert.overAt().isPresent()
                                ? alert
                                : with(alert, alert.acknowledged(), Optional.of(at)));
    }

    @Override
    public Optional<KeptAlert> alert(String id) {
        return Optional.ofNullable(alerts.get(id));
    }

    @Override
    public Page ofBrand(String brand, Optional<String> cursor, int limit) {
        List<KeptAlert> all =
                alerts.values().stream()
                        .filter(alert -> alert.brand().equals(brand))
                        .sorted(Comparator.comparing(KeptAlert::at).reversed())
                        .toList();
        return Places.page(CURSOR, all, cursor, limit, Page::new);
    }

    @Override
    public int countOpen(String brand, int most) {
        long open =
                alerts.values().stream()
                        .filter(alert -> alert.brand().equals(brand))
                        .filter(alert -> alert.acknowledged().isEmpty())
                        .count();
        return (int) Math.min(most, open);
    }

    private Optional<KeptAlert> change(String id, UnaryOperator<KeptAlert> change) {
        return Optional.ofNullable(alerts.computeIfPresent(id, (_, alert) -> change.apply(alert)));
    }

    private static KeptAlert with(
            KeptAlert alert,
            Optional<KeptAlert.Acknowledged> acknowledged,
            Optional<Instant> overAt) {
        return new KeptAlert(
                alert.id(),
                alert.brand(),
                alert.channel(),
                alert.indicator(),
                alert.severity(),
                alert.value(),
                alert.threshold(),
                alert.count(),
                alert.period(),
                alert.at(),
                alert.evidence(),
                acknowledged,
                overAt);
    }
}
