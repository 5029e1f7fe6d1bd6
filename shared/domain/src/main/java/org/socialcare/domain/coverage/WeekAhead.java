package org.socialcare.domain.coverage;

import org.socialcare.domain.coverage.Forecast.Expectation;
import org.socialcare.domain.coverage.Timetable.Slot;
import org.socialcare.domain.settings.Brand;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The coming days of a brand: from what arrived in the past weeks and from the rosters, when
 * messages will wait. The three days before are played too, so that what is left of a weekend is
 * there on Monday, and a week after, so that it is known when the last messages are answered.
 */
public final class WeekAhead {
    /** How many days of the past count. */
    public static final int HISTORY_DAYS = 56;

    private static final int BEFORE = 3;
    private static final int AFTER = 7;

    private final Brand brand;
    private final List<DayOfArrivals> history;
    private final LocalDate first;
    private final int days;
    private final Forecast forecast;
    private final Events events;
    private final Timetable timetable;
    private final Staffing staffing;

    /**
     * @param history the latest {@value #HISTORY_DAYS} days before, as far as they were counted
     * @param first the first day that is asked for
     */
    public WeekAhead(Brand brand, Collection<DayOfArrivals> history, LocalDate first, int days) {
        this.brand = brand;
        this.first = first;
        this.days = days;
        this.events = new Events(brand);
        // what a campaign brought is told by its factor and not learnt as usual
        this.history = history.stream().filter(it -> !events.covers(it.day())).toList();
        this.forecast = new Forecast(this.history, this::isSpecial);
        this.timetable =
                Timetable.of(
                        brand.zone(), first.minusDays(BEFORE), first.plusDays((long) days + AFTER));
        this.staffing = new Staffing(brand, timetable);
    }

    /** Whether some calendar of the brand has other hours on that date than on its weekday. */
    private boolean isSpecial(LocalDate day) {
        return brand.calendars().stream().anyMatch(it -> it.exceptions().containsKey(day));
    }

    /**
     * Absent where fewer than seven usual days were counted.
     *
     * @param without agents who are taken as missing on all days
     */
    public Optional<Outlook> outlook(Scope scope, Aim aim, Set<String> without) {
        Map<LocalDate, Expectation> expected = new HashMap<>();
        for (Slot slot : timetable.slots()) {
            if (expected.containsKey(slot.day())) continue;
            Optional<Expectation> ofDay = forecast.of(slot.day(), scope);
            if (ofDay.isEmpty()) return Optional.empty();
            expected.put(slot.day(), ofDay.get());
        }
        double[] arrivals = new double[timetable.size()];
        boolean[] open = new boolean[timetable.size()];
        Hours hours = new Hours(brand, scope, aim);
        Events.Factors factors = events.factors(history, scope);
        List<Slot> slots = timetable.slots();
        for (int i = 0; i < arrivals.length; i++) {
            Slot slot = slots.get(i);
            Expectation ofDay = expected.get(slot.day());
            if (ofDay == null) throw new IllegalStateException("no expectation of " + slot.day());
            arrivals[i] = ofDay.at(slot.quarter()) * factors.at(slot.middle());
            open[i] = hours.isOpen(slot.middle());
        }
        int[] staff = staffing.counts(scope, without);
        Pace pace = Pace.of(history, scope);
        var play = new Play(timetable, arrivals, staff, open, pace, aim);
        return Optional.of(
                new Outlook(
                        scope,
                        aim,
                        pace,
                        play.quarters(first, first.plusDays(days)),
                        play.days(first, days, expected),
                        play.gaps(scope, first, first.plusDays(days)),
                        staffing.unplanned(scope)));
    }

    /** Who could fill a gap, the best first. */
    public List<Substitute> substitutes(Gap gap) {
        return new Substitutes(brand, first, days).of(gap);
    }
}
