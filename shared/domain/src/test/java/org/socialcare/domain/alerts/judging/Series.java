package org.socialcare.domain.alerts.judging;

import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.alerts.signals.Window;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Shows a judge one window after the other and keeps what it says; begins on a Monday. */
final class Series<S> {
    static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("UTC");

    final List<Figure> raised = new ArrayList<>();
    final List<Verdict.Ended> ended = new ArrayList<>();
    private final Judge<S> judge;
    private S state;
    private Instant window = START;
    private int changes;

    Series(Judge<S> judge) {
        this.judge = judge;
        this.state = judge.nothingYet();
    }

    Series<S> window(int all, int hits) {
        return window(all, hits, 1);
    }

    Series<S> window(int all, int hits, double factor) {
        show(window, all, hits, factor);
        window = window.plus(Window.LENGTH);
        return this;
    }

    Series<S> windows(int count, int all, int hits) {
        for (int i = 0; i < count; i++) {
            window(all, hits);
        }
        return this;
    }

    /** Every state is stored and read back between two windows. */
    void show(Instant at, int all, int hits, double factor) {
        Verdict<S> verdict = judge.judge(state, new Sight(at, ZONE, all, hits, factor));
        if (verdict.changed()) changes++;
        state = judge.read(judge.write(verdict.after()));
        verdict.raised().ifPresent(raised::add);
        verdict.ended().ifPresent(ended::add);
    }

    Series<S> to(Instant next) {
        window = next;
        return this;
    }

    Instant now() {
        return window;
    }

    List<Level> levels() {
        return raised.stream().map(Figure::level).toList();
    }

    int changes() {
        return changes;
    }

    S state() {
        return state;
    }

    byte[] bytes() {
        return judge.write(state);
    }
}
