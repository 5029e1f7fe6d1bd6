package org.socialcare.domain.alerts.surge;

import org.socialcare.domain.alerts.Level;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A series told window by window, and what was raised on the way. */
final class Told {
    static final int HOUR = 12;
    static final int DAY = 24 * HOUR;

    private final Surge surge = new Surge(SurgeRule.FROZEN);
    private final List<Level> raised = new ArrayList<>();
    private Instant next = Instant.parse("2026-03-02T00:00:00Z");
    private SurgeState state = SurgeState.empty();
    private double factor = 1;

    /** How many come in a window of the day, from 0 to 287. */
    interface Counts {
        long at(int windowOfDay);
    }

    Told windows(int windows, Counts counts) {
        for (int i = 0; i < windows; i++) {
            add(counts.at((int) (next.getEpochSecond() / 300 % DAY)));
        }
        return this;
    }

    Told days(int days, Counts counts) {
        return windows(days * DAY, counts);
    }

    Judgement add(long count) {
        Surge.Step step = surge.step(state, next, count, factor);
        state = step.after();
        next = next.plus(Duration.ofMinutes(5));
        step.judgement().level().ifPresent(raised::add);
        return step.judgement();
    }

    Told gap(Duration time) {
        next = next.plus(time);
        return this;
    }

    Told event(double expectedFactor) {
        factor = expectedFactor;
        return this;
    }

    /** Forgets what was raised before. */
    Told fresh() {
        raised.clear();
        return this;
    }

    SurgeState state() {
        return state;
    }

    Instant next() {
        return next;
    }

    List<Level> raised() {
        return List.copyOf(raised);
    }

    /** What would wake somebody. */
    List<Level> alarms() {
        return raised.stream().filter(level -> level != Level.NOTICE).toList();
    }
}
