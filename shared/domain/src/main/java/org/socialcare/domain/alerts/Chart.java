package org.socialcare.domain.alerts;

import org.socialcare.domain.alerts.signals.Window;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * An alert's figure before and after it was raised, measured over the alert's own period at the end
 * of each window. Late facts are in it: it shows what was, not what was known.
 */
public final class Chart {
    private static final Duration BEFORE = Duration.ofHours(12);
    private static final Duration AFTER = Duration.ofHours(6);
    private static final Duration LONGEST_PERIOD = Duration.ofDays(1);

    private final Alert alert;
    private final Gauge<?> gauge;

    /**
     * @param gauge what measured it
     */
    public Chart(Alert alert, Gauge<?> gauge) {
        this.alert = alert;
        this.gauge = gauge;
    }

    /**
     * @param at the end of the time measured
     * @param value absent where nothing could be measured
     */
    public record Point(Instant at, OptionalDouble value) {}

    /** The first window that is drawn. */
    public Instant from() {
        return Window.startOf(alert.at().minus(BEFORE));
    }

    /** The first window that is needed: the first point looks back over a period. */
    public Instant reads() {
        return from().minus(period());
    }

    /** The end of the last window that is drawn; windows that still go on are not. */
    public Instant to(Instant now) {
        Instant planned = Window.startOf(alert.at().plus(AFTER));
        Instant closed = Window.startOf(now);
        return planned.isBefore(closed) ? planned : closed;
    }

    /**
     * @param windows from {@link #reads} on, of all channels concerned
     */
    public List<Point> points(List<Window> windows, Instant now) {
        Map<Instant, Window> known = new HashMap<>();
        for (Window window : windows) {
            known.merge(
                    window.start(),
                    window,
                    (one, other) -> Window.together(one.start(), List.of(one, other)));
        }
        List<Point> points = new ArrayList<>();
        Instant to = to(now);
        for (Instant at = from(); at.isBefore(to); at = at.plus(Window.LENGTH)) {
            Instant end = at.plus(Window.LENGTH);
            points.add(new Point(end, value(known, end)));
        }
        return points;
    }

    private OptionalDouble value(Map<Instant, Window> windows, Instant end) {
        int all = 0;
        int hits = 0;
        Instant at = end;
        while (end.minus(period()).isBefore(at)) {
            at = at.minus(Window.LENGTH);
            Window window = windows.getOrDefault(at, Window.empty(at));
            all += gauge.all(window);
            hits += gauge.hits(window);
            boolean heard = hits > 0 && alert.indicator().unit() == Indicator.Unit.SECONDS;
            if (heard) return OptionalDouble.of((double) Duration.between(at, end).toSeconds());
        }
        return switch (alert.indicator().unit()) {
            case SHARE ->
                    all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hits / all);
            case COUNT -> OptionalDouble.of(hits);
            case SECONDS -> OptionalDouble.of((double) period().toSeconds());
        };
    }

    private Duration period() {
        boolean silence = alert.indicator().unit() == Indicator.Unit.SECONDS;
        return silence ? LONGEST_PERIOD : alert.period();
    }
}
