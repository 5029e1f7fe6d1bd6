package org.socialcare.domain.clock;

import org.jspecify.annotations.Nullable;
import org.socialcare.domain.clock.Calendar.Special;
import org.socialcare.domain.clock.Walk.Excepted;
import org.socialcare.domain.clock.Walk.OffsetChange;
import org.socialcare.domain.clock.Walk.Open;
import org.socialcare.domain.clock.Walk.OutsideHours;
import org.socialcare.domain.clock.Walk.Step;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes one {@link Walk}: stretches that touch and mean the same become one step. */
final class Walking {
    private final Calendar calendar;
    private final Instant start;
    private final Duration asked;
    private final Offsets offsets;
    private final List<Step> steps = new ArrayList<>();
    private Duration left;

    Walking(Calendar calendar, Instant start, Duration asked) {
        this.calendar = calendar;
        this.start = start;
        this.asked = asked.isNegative() ? Duration.ZERO : asked;
        this.offsets = new Offsets(calendar.zone());
        this.left = this.asked;
    }

    Walk walk() {
        Instant due = calendar.plus(start, asked);
        Instant furthest = start.plus(Duration.ofDays(Walk.MOST_DAYS));
        Instant until = due.isBefore(furthest) ? due : furthest;
        Openings openings = new Openings(calendar, start, until);
        Instant position = start;
        while (hasRoom() && openings.next()) {
            gap(position, openings.from());
            if (!hasRoom()) break;
            left = left.minus(openings.length());
            add(new Open(openings.from(), openings.to(), left));
            position = openings.to();
        }
        if (hasRoom()) gap(position, until);
        return new Walk(calendar.id(), calendar.zone(), start, asked, steps, left, due);
    }

    /** For a step, and for a change of the offset before it. */
    private boolean hasRoom() {
        return steps.size() < Walk.MOST_STEPS - 1;
    }

    private void gap(Instant from, Instant to) {
        Instant position = from;
        while (position.isBefore(to) && hasRoom()) {
            int offset = offsets.seconds(position);
            long day = Math.floorDiv(position.getEpochSecond() + offset, Spans.DAY);
            Instant midnight = Instant.ofEpochSecond((day + 1) * Spans.DAY - offset);
            Instant end =
                    Offsets.earlier(Offsets.earlier(midnight, offsets.changeAfter(position)), to);
            @Nullable Special special = calendar.exceptions().get(LocalDate.ofEpochDay(day));
            add(
                    special == null
                            ? new OutsideHours(position, end)
                            : new Excepted(position, end, special.name()));
            position = end;
        }
    }

    private void add(Step step) {
        Instant at = step.from();
        int before = offsets.seconds(at.minusNanos(1));
        int change = offsets.seconds(at) - before;
        if (change != 0 && at.isAfter(start)) {
            steps.add(new OffsetChange(at, Duration.ofSeconds(change)));
            steps.add(step);
            return;
        }
        Step joined = steps.isEmpty() ? step : joined(steps.getLast(), step);
        if (!steps.isEmpty() && !joined.equals(step)) {
            steps.removeLast();
        }
        steps.add(joined);
    }

    /** The later step if the two are of different kinds. */
    private static Step joined(Step earlier, Step later) {
        if (earlier instanceof Open(var from, _, _) && later instanceof Open(_, var to, var left)) {
            return new Open(from, to, left);
        }
        if (earlier instanceof OutsideHours(var from, _)
                && later instanceof OutsideHours(_, var to)) {
            return new OutsideHours(from, to);
        }
        if (earlier instanceof Excepted(var from, _, var name)
                && later instanceof Excepted(_, var to, var same)
                && name.equals(same)) {
            return new Excepted(from, to, name);
        }
        return later;
    }
}
