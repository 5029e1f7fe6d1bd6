package org.socialcare.alerts;

import org.socialcare.domain.alerts.AlertTask;
import org.socialcare.domain.alerts.KeptAlert;
import org.socialcare.domain.ports.AlertTasks;
import org.socialcare.domain.ports.KeepAlert;
import org.socialcare.domain.ports.ReadAlerts;
import org.socialcare.wire.facts.AlertFactJson;

import java.time.Instant;

/**
 * Takes the steps that are due as long as nobody has taken an alert on, and tells that somebody
 * has. Each step is told first and kept second, under the same id however often; an alert that was
 * taken on or is over meanwhile takes no further one.
 */
final class Climbing {
    private static final int MOST = 100;

    private final AlertTasks tasks;
    private final ReadAlerts known;
    private final KeepAlert alerts;
    private final Bus bus;

    Climbing(AlertTasks tasks, ReadAlerts known, KeepAlert alerts, Bus bus) {
        this.tasks = tasks;
        this.known = known;
        this.alerts = alerts;
        this.bus = bus;
    }

    void climb(String brand, Instant now) {
        for (AlertTask task : tasks.due(brand, now, MOST)) {
            known.alert(task.alert())
                    .ifPresent(
                            alert -> {
                                switch (task.kind()) {
                                    case ESCALATE -> escalate(alert, now);
                                    case TELL_ACKNOWLEDGED -> acknowledged(alert);
                                }
                            });
            tasks.done(task);
        }
    }

    private void escalate(KeptAlert alert, Instant now) {
        alert.next()
                .filter(rung -> !rung.at().isAfter(now))
                .ifPresent(
                        rung -> {
                            bus.tell(AlertFactJson.escalated(alert.alert(), rung));
                            alerts.escalated(alert.id(), rung.step(), now);
                        });
    }

    private void acknowledged(KeptAlert alert) {
        alert.acknowledged()
                .ifPresent(by -> bus.tell(AlertFactJson.acknowledged(alert.alert(), by)));
    }
}
