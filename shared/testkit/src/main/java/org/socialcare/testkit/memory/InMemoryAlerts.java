package org.socialcare.testkit.memory;

import org.socialcare.domain.alerts.AlertTask;
import org.socialcare.domain.alerts.KeptAlert;
import org.socialcare.domain.alerts.Rung;
import org.socialcare.domain.ports.AlertTasks;
import org.socialcare.domain.ports.KeepAlert;
import org.socialcare.domain.ports.ReadAlerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Alerts and what is to be done about them; a cursor is {@code at/} and the place in the list. */
public final class InMemoryAlerts implements KeepAlert, ReadAlerts, AlertTasks {
    private static final String CURSOR = "at/";

    private final Map<String, KeptAlert> alerts = new HashMap<>();
    private final Set<AlertTask> tasks = new LinkedHashSet<>();

    @Override
    public synchronized boolean raise(KeptAlert alert) {
        boolean news = alerts.putIfAbsent(alert.id(), alert) == null;
        if (news) plan(alert);
        return news;
    }

    @Override
    public synchronized Optional<KeptAlert> acknowledge(String id, String by, Instant at) {
        return change(
                id,
                alert -> {
                    if (alert.acknowledged().isPresent()) return alert;
                    tasks.add(
                            new AlertTask(
                                    alert.alert().brand(),
                                    AlertTask.Kind.TELL_ACKNOWLEDGED,
                                    id,
                                    at));
                    return new KeptAlert(
                            alert.alert(),
                            alert.ladder(),
                            alert.escalations(),
                            Optional.of(new KeptAlert.Acknowledged(by, at)),
                            alert.overAt());
                });
    }

    @Override
    public synchronized void escalated(String id, int step, Instant at) {
        change(
                        id,
                        alert -> {
                            if (alert.escalations().size() >= step) return alert;
                            var taken = new ArrayList<>(alert.escalations());
                            taken.add(new Rung(step, at, alert.ladder().get(step - 1).targets()));
                            return new KeptAlert(
                                    alert.alert(),
                                    alert.ladder(),
                                    taken,
                                    alert.acknowledged(),
                                    alert.overAt());
                        })
                .ifPresent(this::plan);
    }

    @Override
    public synchronized void over(String id, Instant at) {
        change(
                id,
                alert ->
                        new KeptAlert(
                                alert.alert(),
                                alert.ladder(),
                                alert.escalations(),
                                alert.acknowledged(),
                                Optional.of(alert.overAt().orElse(at))));
    }

    @Override
    public synchronized Optional<KeptAlert> alert(String id) {
        return Optional.ofNullable(alerts.get(id));
    }

    @Override
    public synchronized Page ofBrand(
            String brand, boolean onlyOpen, Optional<String> cursor, int limit) {
        List<KeptAlert> all =
                alerts.values().stream()
                        .filter(it -> it.alert().brand().equals(brand))
                        .filter(it -> !onlyOpen || it.isOpen())
                        .sorted(
                                Comparator.comparing((KeptAlert it) -> it.alert().at())
                                        .thenComparing(KeptAlert::id)
                                        .reversed())
                        .toList();
        return Places.page(CURSOR, all, cursor, limit, Page::new);
    }

    @Override
    public synchronized int countOpen(String brand, int most) {
        long open =
                alerts.values().stream()
                        .filter(it -> it.alert().brand().equals(brand) && it.isOpen())
                        .count();
        return (int) Math.min(most, open);
    }

    @Override
    public synchronized List<AlertTask> due(String brand, Instant now, int most) {
        return tasks.stream()
                .filter(task -> task.brand().equals(brand) && !task.due().isAfter(now))
                .sorted(Comparator.comparing(AlertTask::due))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void done(AlertTask task) {
        tasks.remove(task);
    }

    private void plan(KeptAlert alert) {
        alert.next()
                .ifPresent(
                        rung ->
                                tasks.add(
                                        new AlertTask(
                                                alert.alert().brand(),
                                                AlertTask.Kind.ESCALATE,
                                                alert.id(),
                                                rung.at())));
    }

    private Optional<KeptAlert> change(String id, UnaryOperator<KeptAlert> change) {
        return Optional.ofNullable(alerts.computeIfPresent(id, (_, alert) -> change.apply(alert)));
    }
}
