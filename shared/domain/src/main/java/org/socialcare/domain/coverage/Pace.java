package org.socialcare.domain.coverage;

import java.time.Duration;
import java.util.Collection;

/**
 * How long one answer keeps one person.
 *
 * @param answers on how many measured ones it rests; 0 where it is only assumed
 */
public record Pace(Duration handling, int answers) {
    /** What is assumed where fewer than {@value #FEWEST} answers could be measured. */
    public static final Duration ASSUMED = Duration.ofMinutes(4);

    static final int FEWEST = 30;

    /** Nobody answers faster than this for long: shorter means are those of copied answers. */
    private static final Duration SHORTEST = Duration.ofSeconds(15);

    public Pace {
        if (handling.compareTo(SHORTEST) < 0) handling = SHORTEST;
    }

    /** The mean of the scope, without enough answers that of the brand, else what is assumed. */
    static Pace of(Collection<DayOfArrivals> history, Scope scope) {
        Handled own = handled(history, scope);
        Handled found = own.answers() >= FEWEST ? own : handled(history, Scope.BRAND);
        return found.answers() >= FEWEST
                ? new Pace(
                        Duration.ofSeconds(Math.ceilDiv(found.seconds(), found.answers())),
                        found.answers())
                : new Pace(ASSUMED, 0);
    }

    private static Handled handled(Collection<DayOfArrivals> history, Scope scope) {
        return history.stream().map(day -> day.handled(scope)).reduce(Handled.NONE, Handled::plus);
    }
}
