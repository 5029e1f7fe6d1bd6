package org.socialcare.domain.reports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** How often a report comes, and by which calendar its periods are cut. Weeks begin on Monday. */
public enum Rhythm {
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    /** Asked for by somebody: any days, cut by no calendar. */
    CUSTOM;

    /** As ids and readers have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rhythm of this word. */
    public static Optional<Rhythm> of(String word) {
        for (Rhythm rhythm : values()) {
            if (rhythm.word().equals(word)) return Optional.of(rhythm);
        }
        return Optional.empty();
    }

    /** The calendar that cuts exactly this period; custom if none does. */
    public static Rhythm of(Period period) {
        for (Rhythm rhythm : values()) {
            if (rhythm != CUSTOM && rhythm.containing(period.first()).equals(period)) {
                return rhythm;
            }
        }
        return CUSTOM;
    }

    /** The period a day lies in; without a calendar that is the day alone. */
    public Period containing(LocalDate day) {
        return switch (this) {
            case DAILY, CUSTOM -> Period.day(day);
            case WEEKLY -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Period(monday, monday.plusDays(6));
            }
            case MONTHLY ->
                    new Period(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
            case QUARTERLY -> {
                LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
                yield new Period(first, first.plusMonths(3).minusDays(1));
            }
        };
    }

    /**
     * What a period is compared with: the month before a month, the quarter before a quarter, and
     * as many days right before any other.
     */
    public static Period before(Period period) {
        LocalDate last = period.first().minusDays(1);
        Rhythm rhythm = of(period);
        return rhythm == CUSTOM
                ? new Period(period.first().minusDays(period.days()), last)
                : rhythm.containing(last);
    }
}
