package org.socialcare.wire.settings;

import org.socialcare.domain.roster.Span;

import java.time.LocalTime;
import java.util.Locale;

/** Minutes of a day as a clock on the wall shows them. */
final class WallTime {
    private WallTime() {}

    /** Minutes since some midnight, without the days. */
    static String text(int minutes) {
        int ofDay = minutes % Span.DAY;
        return String.format(Locale.ROOT, "%02d:%02d", ofDay / 60, ofDay % 60);
    }

    /**
     * Minutes since midnight; midnight at the end of a day may be written {@code 24:00}.
     *
     * @throws IllegalArgumentException if it is no time, or not of whole minutes
     */
    static int minutes(String text) {
        if (text.equals("24:00")) return 0;
        if (text.length() != 5) throw new IllegalArgumentException("no time of the day");
        LocalTime time = LocalTime.parse(text);
        return time.getHour() * 60 + time.getMinute();
    }

    /** The first such time that is not before the earliest one. */
    static int after(int earliest, int ofDay) {
        int minutes = ofDay;
        while (minutes < earliest) minutes += Span.DAY;
        return minutes;
    }
}
