package org.socialcare.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * How a due instant came about: every open stretch that was counted and every closed gap that was
 * passed, in order and without holes from the start to the due instant.
 *
 * @param calendar the id of the one that was walked
 * @param asked open time that had to pass
 * @param steps at most {@value #MOST_STEPS}, over at most {@value #MOST_DAYS} days
 * @param remaining open time that had not passed after the last step; zero unless the walk was cut
 * @param due what {@link Calendar#plus} says, also where the walk was cut
 */
public record Walk(
        String calendar,
        ZoneId zone,
        Instant start,
        Duration asked,
        List<Step> steps,
        Duration remaining,
        Instant due) {
    public static final int MOST_STEPS = 400;
    public static final int MOST_DAYS = 800;

    public Walk {
        steps = List.copyOf(steps);
    }

    /** From an instant until so much open time has passed. */
    public static Walk of(Calendar calendar, Instant start, Duration openTime) {
        return new Walking(calendar, start, openTime).walk();
    }

    /** Whether it ends before the due instant, because the way there is too long to be told. */
    public boolean isCut() {
        return remaining.isPositive();
    }

    /** A part of the way. */
    public sealed interface Step {
        Instant from();

        /** The same as {@code from} where no time passes. */
        Instant to();
    }

    /**
     * Time that counts.
     *
     * @param left open time still to pass after it
     */
    public record Open(Instant from, Instant to, Duration left) implements Step {
        public Duration counted() {
            return Duration.between(from, to);
        }
    }

    /** Time that does not count because the weekday has no hours then. */
    public record OutsideHours(Instant from, Instant to) implements Step {}

    /**
     * Time that does not count because of an exception.
     *
     * @param name that of the exception; may be empty
     */
    public record Excepted(Instant from, Instant to, String name) implements Step {}

    /**
     * The clock on the wall is put forward or back, so that local times before and after are not as
     * far apart as they look.
     *
     * @param change what is added to the wall clock; negative where it is put back
     */
    public record OffsetChange(Instant from, Duration change) implements Step {
        @Override
        public Instant to() {
            return from;
        }
    }
}
