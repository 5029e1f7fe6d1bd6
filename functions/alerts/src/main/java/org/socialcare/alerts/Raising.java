package org.socialcare.alerts;

import org.socialcare.domain.alerts.Alert;
import org.socialcare.domain.alerts.AlertPlan;
import org.socialcare.domain.alerts.Gauge;
import org.socialcare.domain.alerts.KeptAlert;
import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.alerts.Rung;
import org.socialcare.domain.alerts.signals.Window;
import org.socialcare.domain.ports.KeepAlert;
import org.socialcare.domain.ports.ReadAlerts;
import org.socialcare.wire.facts.AlertFactJson;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/**
 * Raises alerts and ends them. Each is told first and kept second: whoever dies in between tells it
 * again under the same id, and nothing is kept that nobody heard of.
 */
final class Raising {
    private final Gathering gathering;
    private final ReadAlerts known;
    private final KeepAlert alerts;
    private final Bus bus;
    private final InstantSource clock;

    Raising(Gathering gathering, ReadAlerts known, KeepAlert alerts, Bus bus, InstantSource clock) {
        this.gathering = gathering;
        this.known = known;
        this.alerts = alerts;
        this.bus = bus;
        this.clock = clock;
    }

    /** Returns how many were news. */
    int raise(AlertPlan plan, Scope scope, List<Judged.Finding> findings) {
        int raised = 0;
        for (var finding : findings) {
            var figure = finding.figure();
            var id = id(finding.gauge(), scope, finding.window(), figure.level());
            if (known.alert(id).isPresent()) continue;
            var alert = alert(id, plan, scope, finding);
            bus.tell(AlertFactJson.raised(alert));
            var ladder = Rung.ladder(plan.ladders(), figure.level(), alert.at());
            raised += alerts.raise(KeptAlert.raised(alert, ladder)) ? 1 : 0;
        }
        return raised;
    }

    /** An alert whose place a worse one takes ends without a word. */
    void end(Scope scope, List<Judged.Ended> ended) {
        var now = clock.instant();
        for (var one : ended) {
            var id = id(one.gauge(), scope, one.alert().window(), one.alert().level());
            known.alert(id)
                    .filter(alert -> alert.overAt().isEmpty())
                    .ifPresent(
                            alert -> {
                                if (one.alert().back()) {
                                    bus.tell(AlertFactJson.over(alert.alert(), now));
                                }
                                alerts.over(id, now);
                            });
        }
    }

    private Alert alert(String id, AlertPlan plan, Scope scope, Judged.Finding finding) {
        var figure = finding.figure();
        return new Alert(
                id,
                scope.brand(),
                scope.only(),
                finding.gauge().indicator(),
                finding.gauge().subject().map(it -> new Alert.Subject(it.id(), it.label())),
                figure.level(),
                figure.value(),
                figure.baseline(),
                figure.threshold(),
                figure.count(),
                figure.period(),
                finding.window().plus(Window.LENGTH).plus(Look.GRACE),
                gathering.evidence(plan, scope, finding.gauge(), finding.window()));
    }

    private static String id(Gauge<?> gauge, Scope scope, Instant window, Level level) {
        return gauge.name()
                + "/"
                + scope.name()
                + "/"
                + window.getEpochSecond()
                + "/"
                + level.name().toLowerCase(Locale.ROOT);
    }
}
