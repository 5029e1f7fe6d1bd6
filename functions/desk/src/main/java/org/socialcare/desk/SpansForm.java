package org.socialcare.desk;

import org.socialcare.domain.clock.Calendar.Hours;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Spans of one day, from {@code HH:MM} to {@code HH:MM}. An end that is not later than its begin
 * lies on the next day; 24:00 ends the day.
 */
final class SpansForm {
    static final int MOST_SPANS = 24;
    private static final int DAY = 24 * 60;

    private SpansForm() {}

    static List<Hours> read(Form form, Json json, String pointer) {
        var spans = new ArrayList<Hours>();
        if (!(json instanceof Json.Arr(var items)) || items.size() > MOST_SPANS) {
            form.problem(pointer, "must be a list of at most " + MOST_SPANS + " spans");
            return spans;
        }
        for (int i = 0; i < items.size(); i++) {
            var place = pointer + "/" + i;
            var from = minute(items.get(i).textOrEmpty("from"));
            var to = minute(items.get(i).textOrEmpty("to"));
            if (from.isEmpty() || to.isEmpty() || from.getAsInt() == DAY) {
                form.problem(place, "must go from HH:MM to HH:MM, as from 09:00 to 17:30");
            } else if (from.getAsInt() == to.getAsInt()) {
                form.problem(place, "must not end when it begins; a whole day is 00:00 to 24:00");
            } else {
                add(spans, hours(from.getAsInt(), to.getAsInt()), form, place);
            }
        }
        return spans;
    }

    private static void add(List<Hours> spans, Hours hours, Form form, String place) {
        for (var other : spans) {
            if (hours.from() < other.to() && other.from() < hours.to()) {
                form.problem(place, "overlaps " + CalendarView.span(other) + " of the same day");
            }
        }
        spans.add(hours);
    }

    private static Hours hours(int from, int to) {
        return new Hours(from * 60, (to > from ? to : to + DAY) * 60);
    }

    /** The minute of the day; 24:00 is its end. */
    private static OptionalInt minute(String text) {
        if (text.length() != 5 || text.charAt(2) != ':') {
            return OptionalInt.empty();
        }
        int hour = number(text, 0);
        int minute = number(text, 3);
        boolean inDay = hour >= 0 && minute >= 0 && minute < 60 && hour * 60 + minute <= DAY;
        return inDay ? OptionalInt.of(hour * 60 + minute) : OptionalInt.empty();
    }

    private static int number(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        boolean digits = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
        return digits ? tens * 10 + ones : -1;
    }
}
