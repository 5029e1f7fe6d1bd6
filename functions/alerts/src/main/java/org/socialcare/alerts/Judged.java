package org.socialcare.alerts;

import org.socialcare.domain.alerts.AlertPlan;
import org.socialcare.domain.alerts.Gauge;
import org.socialcare.domain.alerts.Indicator;
import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.alerts.judging.Figure;
import org.socialcare.domain.alerts.judging.Verdict;
import org.socialcare.domain.alerts.signals.Window;
import org.socialcare.domain.ports.KeepBaselines;
import org.socialcare.domain.ports.ReadBaselines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What came of judging one scope's figures, until it is told and remembered. */
final class Judged {
    private final Scope scope;
    private final Map<String, ReadBaselines.Baseline> known;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();
    private final Map<Indicator, Level> goingOn = new EnumMap<>(Indicator.class);
    private final List<Consumer<KeepBaselines>> saves = new ArrayList<>();

    Judged(Scope scope, Map<String, ReadBaselines.Baseline> known) {
        this.scope = scope;
        this.known = known;
    }

    /** A figure out of the ordinary in the window that begins then. */
    record Finding(Gauge<?> gauge, Instant window, Figure figure) {}

    /** An earlier alert that ends. */
    record Ended(Gauge<?> gauge, Verdict.Ended alert) {}

    <S> void judge(Gauge<S> gauge, AlertPlan plan, List<Window> windows) {
        var judge = gauge.judge();
        var kept = Optional.ofNullable(known.get(gauge.name()));
        S state = kept.map(it -> judge.read(it.bytes())).orElseGet(judge::nothingYet);
        boolean changed = false;
        // Of windows that were missed only what still goes on is news.
        Optional<Finding> last = Optional.empty();
        for (Window window : windows) {
            var factor = plan.factor(scope.only(), window.start());
            var verdict = judge.judge(state, gauge.sight(window, scope.zone(), factor));
            state = verdict.after();
            changed |= verdict.changed();
            if (verdict.ended().isPresent()) {
                ended.add(new Ended(gauge, verdict.ended().get()));
                last = Optional.empty();
            }
            if (verdict.raised().isPresent()) {
                last = Optional.of(new Finding(gauge, window.start(), verdict.raised().get()));
            }
        }
        last.ifPresent(findings::add);
        judge.level(state).ifPresent(level -> goingOn.put(gauge.indicator(), level));
        if (changed) {
            var bytes = judge.write(state);
            long version = kept.map(ReadBaselines.Baseline::version).orElse(0L);
            // Another look that was faster has judged the same windows: its memory stays.
            saves.add(to -> to.save(scope.name(), gauge.name(), bytes, version));
        }
    }

    List<Finding> findings() {
        return findings;
    }

    /** Findings that no channel has an alert about that is as bad. */
    List<Finding> beyond(Map<Indicator, Level> ofChannels) {
        return findings.stream()
                .filter(it -> it.gauge().subject().isPresent() || isBeyond(it, ofChannels))
                .toList();
    }

    private static boolean isBeyond(Finding finding, Map<Indicator, Level> ofChannels) {
        var level = ofChannels.get(finding.gauge().indicator());
        return level == null || finding.figure().level().compareTo(level) > 0;
    }

    List<Ended> ended() {
        return ended;
    }

    Map<Indicator, Level> goingOn() {
        return goingOn;
    }

    /** After everything was told: whoever dies before this tells it again under the same id. */
    void save(KeepBaselines baselines) {
        saves.forEach(save -> save.accept(baselines));
    }
}
