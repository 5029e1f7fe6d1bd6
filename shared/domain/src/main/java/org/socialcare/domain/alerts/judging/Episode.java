package org.socialcare.domain.alerts.judging;

import org.socialcare.domain.alerts.Level;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether an alert of one figure is going on. It begins when the figure is out of the ordinary, and
 * is over only after it was clearly back for a while, so that a figure at its threshold does not
 * flutter; after that only something worse begins another one until it has cooled down.
 *
 * @param level of the alert that goes on; absent while none does
 * @param raisedIn the beginning of the window that raised it, or raised the last one
 * @param calm windows in a row in which the figure was clearly back
 * @param last the level of the last one, which only a worse one exceeds before {@code coolUntil}
 */
record Episode(
        Optional<Level> level,
        Instant raisedIn,
        int calm,
        Optional<Level> last,
        Instant coolUntil) {
    /** Windows in a row that end it. */
    private static final int CALM = 3;

    private static final Duration COOL_DOWN = Duration.ofHours(1);

    static final Episode NONE =
            new Episode(Optional.empty(), Instant.EPOCH, 0, Optional.empty(), Instant.EPOCH);

    /** What a window does to it. */
    record Next(Episode after, Optional<Level> raised, Optional<Verdict.Ended> ended) {}

    boolean goesOn() {
        return level.isPresent();
    }

    /**
     * @param seen how far the figure is out of the ordinary in this window
     * @param back whether it is clearly back; neither may hold near the threshold
     */
    Next next(Instant window, Optional<Level> seen, boolean back) {
        if (seen.isPresent() && isNews(seen.get(), window)) {
            Episode raised = new Episode(seen, window, 0, seen, coolUntil);
            return new Next(raised, seen, ended(false));
        }
        if (!goesOn()) return new Next(this, Optional.empty(), Optional.empty());
        if (!back || seen.isPresent()) return stays(0);
        return calm + 1 < CALM ? stays(calm + 1) : end(window);
    }

    /** It is over at once. */
    Next end(Instant window) {
        Episode after =
                goesOn()
                        ? new Episode(Optional.empty(), raisedIn, 0, last, window.plus(COOL_DOWN))
                        : this;
        return new Next(after, Optional.empty(), ended(true));
    }

    private boolean isNews(Level seen, Instant window) {
        if (level.isPresent()) return seen.compareTo(level.get()) > 0;
        boolean cooling = window.isBefore(coolUntil);
        return !cooling || last.filter(before -> seen.compareTo(before) <= 0).isEmpty();
    }

    private Optional<Verdict.Ended> ended(boolean back) {
        return level.map(it -> new Verdict.Ended(raisedIn, it, back));
    }

    private Next stays(int calmWindows) {
        Episode after = new Episode(level, raisedIn, calmWindows, last, coolUntil);
        return new Next(after, Optional.empty(), Optional.empty());
    }
}
