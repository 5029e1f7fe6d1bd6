package org.socialcare.domain.coverage;

import org.socialcare.domain.coverage.Forecast.Expectation;
import org.socialcare.domain.coverage.Timetable.Slot;
import org.socialcare.domain.coverage.Waiting.Predicted;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** One scope's days played with certain people, and with more of them where there is a gap. */
final class Play {
    private static final int MOST = 20;

    /** A stretch in which less is expected is not worth anybody's evening. */
    private static final double LEAST = 1;

    private final Timetable timetable;
    private final double[] arrivals;
    private final int[] staff;
    private final boolean[] open;
    private final Pace pace;
    private final Aim aim;
    private final Waiting waiting;

    Play(Timetable timetable, double[] arrivals, int[] staff, boolean[] open, Pace pace, Aim aim) {
        this.timetable = timetable;
        this.arrivals = arrivals.clone();
        this.staff = staff.clone();
        this.open = open.clone();
        this.pace = pace;
        this.aim = aim;
        this.waiting = waiting(this.staff);
    }

    private Waiting waiting(int[] people) {
        return new Waiting(arrivals, people, open, pace.handling(), aim.within());
    }

    /**
     * @param until not included
     */
    List<QuarterHour> quarters(LocalDate first, LocalDate until) {
        List<QuarterHour> quarters = new ArrayList<>();
        for (int i = 0; i < timetable.size(); i++) {
            LocalDate day = timetable.slots().get(i).day();
            if (!day.isBefore(first) && day.isBefore(until)) quarters.add(quarter(i));
        }
        return quarters;
    }

    private QuarterHour quarter(int index) {
        Slot slot = timetable.slots().get(index);
        Predicted predicted = waiting.at(index);
        return new QuarterHour(
                slot.from(),
                slot.day(),
                arrivals[index],
                staff[index],
                open[index],
                predicted.share(),
                Duration.ofSeconds(Math.round(predicted.seconds())),
                predicted.answered(),
                predicted.backlog());
    }

    List<DayAhead> days(LocalDate first, int days, Map<LocalDate, Expectation> expected) {
        List<DayAhead> ahead = new ArrayList<>();
        first.datesUntil(first.plusDays(days))
                .forEach(
                        day -> {
                            double all = 0;
                            double late = 0;
                            for (QuarterHour quarter : quarters(day, day.plusDays(1))) {
                                all += quarter.arrivals();
                                late += quarter.late();
                            }
                            Expectation ofDay = expected.get(day);
                            if (ofDay == null) throw new IllegalStateException("no " + day);
                            double share = all > 0 ? 1 - late / all : 1;
                            ahead.add(new DayAhead(day, all, share, ofDay.basis()));
                        });
        return ahead;
    }

    /** One quarter of an hour between two that are short makes no two gaps of them. */
    List<Gap> gaps(Scope scope, LocalDate first, LocalDate until) {
        List<Gap> gaps = new ArrayList<>();
        int i = 0;
        while (i < timetable.size()) {
            if (!isAsked(i, first, until) || !isShort(i)) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < timetable.size() && isAsked(end, first, until) && goesOn(end)) end++;
            Gap gap = gap(scope, i, end);
            if (gap.arrivals() >= LEAST) gaps.add(gap);
            i = end;
        }
        return gaps;
    }

    private boolean goesOn(int index) {
        return isShort(index)
                || (open[index] && index + 1 < timetable.size() && isShort(index + 1));
    }

    private boolean isAsked(int index, LocalDate first, LocalDate until) {
        LocalDate day = timetable.slots().get(index).day();
        return !day.isBefore(first) && day.isBefore(until);
    }

    private boolean isShort(int index) {
        return quarter(index).isShort(aim);
    }

    private Gap gap(Scope scope, int from, int to) {
        double expected = 0;
        double late = 0;
        boolean nobody = false;
        Duration longest = Duration.ZERO;
        for (int i = from; i < to; i++) {
            QuarterHour quarter = quarter(i);
            expected += quarter.arrivals();
            late += quarter.late();
            nobody |= quarter.staff() == 0;
            if (quarter.waiting().compareTo(longest) > 0) longest = quarter.waiting();
        }
        double share = expected > 0 ? 1 - late / expected : 0;
        return new Gap(
                scope,
                timetable.slots().get(from).from(),
                timetable.slots().get(to - 1).from().plus(Timetable.LENGTH),
                nobody,
                expected,
                late,
                share,
                longest,
                needed(from, to),
                share(from, to, 1));
    }

    private OptionalInt needed(int from, int to) {
        for (int more = 1; more <= MOST; more++) {
            if (share(from, to, more) >= aim.share()) return OptionalInt.of(more);
        }
        return OptionalInt.empty();
    }

    /** What is answered in time of a stretch with so many more people in it. */
    private double share(int from, int to, int more) {
        int[] people = staff.clone();
        for (int i = from; i < to; i++) people[i] += more;
        Waiting other = waiting(people);
        double expected = 0;
        double inTime = 0;
        for (int i = from; i < to; i++) {
            expected += arrivals[i];
            inTime += arrivals[i] * other.at(i).share();
        }
        return expected > 0 ? inTime / expected : 1;
    }
}
