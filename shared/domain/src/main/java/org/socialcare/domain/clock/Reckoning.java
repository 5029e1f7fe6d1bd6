package org.socialcare.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a due instant came about, in instants that no later change of a calendar touches: from the
 * start on all time counts that is neither one of these gaps nor a pause, and together that is the
 * target.
 *
 * @param calendar the id of the one that was walked
 * @param gaps closed time outside all pauses, in order
 * @param proven whether what counts is the target; false where the calendar has changed since the
 *     clock was set or is gone, or where more is not remembered or told
 * @param moved the application of changed policies that set the clock anew; absent where none did
 */
public record Reckoning(
        Instant startedAt,
        Duration target,
        String calendar,
        ZoneId zone,
        List<Gap> gaps,
        boolean proven,
        Optional<Moved> moved) {
    /** More are not worth reading; the last are left out. */
    public static final int MOST_GAPS = 60;

    public Reckoning {
        gaps = List.copyOf(gaps);
    }

    /** Of a clock that stood as it was set. */
    public Reckoning(
            Instant startedAt,
            Duration target,
            String calendar,
            ZoneId zone,
            List<Gap> gaps,
            boolean proven) {
        this(startedAt, target, calendar, zone, gaps, proven, Optional.empty());
    }

    /**
     * Time that did not count because nobody worked.
     *
     * @param until not included
     * @param name of the calendar's exception; empty outside the usual hours
     */
    public record Gap(Instant from, Instant until, String name) {}

    /**
     * Time in which a clock ran.
     *
     * @param until not included
     */
    public record Stretch(Instant from, Instant until) {}

    /**
     * Of a clock that ran in these stretches, the last of which ends at its due instant.
     *
     * @param hours as they are now
     */
    public static Reckoning of(Clock clock, Calendar hours, List<Stretch> ran) {
        List<Gap> gaps = new ArrayList<>();
        Duration counted = Duration.ZERO;
        boolean told = true;
        for (Stretch stretch : ran) {
            Duration open = hours.between(stretch.from(), stretch.until());
            counted = counted.plus(open);
            Walk walk = Walk.of(hours, stretch.from(), open);
            told &= !walk.isCut();
            for (Walk.Step step : walk.steps()) addGap(gaps, step);
            if (walk.due().isBefore(stretch.until())) {
                gaps.add(new Gap(walk.due(), stretch.until(), ""));
            }
        }
        boolean ends = !ran.isEmpty() && ran.getLast().until().equals(clock.due());
        boolean all = told && gaps.size() <= MOST_GAPS;
        return new Reckoning(
                clock.startedAt(),
                clock.target(),
                hours.id(),
                hours.zone(),
                gaps.stream().limit(MOST_GAPS).toList(),
                ends && all && counted.equals(clock.target()),
                clock.moved());
    }

    private static void addGap(List<Gap> gaps, Walk.Step step) {
        switch (step) {
            case Walk.OutsideHours(var from, var to) -> gaps.add(new Gap(from, to, ""));
            case Walk.Excepted(var from, var to, var name) -> gaps.add(new Gap(from, to, name));
            case Walk.Open _, Walk.OffsetChange _ -> {}
        }
    }
}
