package org.socialcare.domain.metrics;

import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.triage.Priority;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The shop's hours and promises worked out anew, a day at a time. */
final class NaiveHours {
    private NaiveHours() {}

    /** Open milliseconds from one instant to another; the free channel is always open. */
    static long open(boolean promised, Instant from, Instant to) {
        if (!from.isBefore(to)) return 0;
        if (!promised) return Duration.between(from, to).toMillis();
        long open = 0;
        LocalDate day = from.atZone(Shop.ZONE).toLocalDate();
        for (; !Shop.at(day, "00:00").isAfter(to); day = day.plusDays(1)) {
            if (weekend(day)) continue;
            Instant opens = later(from, Shop.at(day, "09:00"));
            Instant closes = earlier(to, Shop.at(day, "17:00"));
            if (opens.isBefore(closes)) open += Duration.between(opens, closes).toMillis();
        }
        return open;
    }

    /** When so much open time has passed within these stretches; NEVER if it does not. */
    static Instant due(List<Instant[]> stretches, long millis) {
        long left = millis;
        for (Instant[] stretch : stretches) {
            LocalDate day = stretch[0].atZone(Shop.ZONE).toLocalDate();
            for (int i = 0; i < 500; i++, day = day.plusDays(1)) {
                if (weekend(day)) continue;
                Instant opens = later(stretch[0], Shop.at(day, "09:00"));
                Instant closes = earlier(stretch[1], Shop.at(day, "17:00"));
                if (!opens.isBefore(closes)) continue;
                long here = Duration.between(opens, closes).toMillis();
                if (left <= here) return opens.plusMillis(left);
                left -= here;
            }
        }
        return Instant.MAX;
    }

    static long minutes(Ticket ticket, int usual) {
        boolean angry = ticket.priority() == Priority.P1 || ticket.priority() == Priority.P2;
        return Duration.ofMinutes(angry ? usual / 2 : usual).toMillis();
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
