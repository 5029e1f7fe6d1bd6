package org.socialcare.local.demo;

import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.settings.Setting;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When the demo shop is open, and by when it promises to answer. */
final class DemoPromises {
    private DemoPromises() {}

    static List<Setting> settings() {
        return List.of(
                new Setting.OfCalendar(office()),
                new Setting.OfCalendar(always()),
                policy(
                        "urgent",
                        1,
                        Set.of(),
                        Set.of(Priority.P0, Priority.P1),
                        "always",
                        3,
                        5,
                        120),
                policy("complaints", 2, Set.of(), Set.of(Priority.P2), "always", 5, 10, 480),
                policy(
                        "requests",
                        3,
                        Set.of(Category.PRODUCT_QUESTION, Category.AFTER_SALES),
                        Set.of(),
                        "always",
                        10,
                        15,
                        1_440),
                policy("rest", 4, Set.of(), Set.of(), "office", 60, 120, 2_880));
    }

    /** The promises are in minutes. */
    private static Setting policy(
            String id,
            int order,
            Set<Category> categories,
            Set<Priority> priorities,
            String calendar,
            int first,
            int next,
            int resolution) {
        return new Setting.OfPolicy(
                new Policy(
                        id,
                        0,
                        order,
                        Set.of(),
                        categories,
                        priorities,
                        calendar,
                        Duration.ofMinutes(first),
                        Duration.ofMinutes(next),
                        Duration.ofMinutes(resolution),
                        70));
    }

    /** Weekdays from nine to nine, Saturdays until five; closed at New Year and Christmas. */
    private static Calendar office() {
        Map<DayOfWeek, List<Calendar.Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(hours(9, 21)));
        }
        week.put(DayOfWeek.SATURDAY, List.of(hours(9, 17)));
        week.remove(DayOfWeek.SUNDAY);
        return new Calendar(
                "office",
                Shopkeeping.ZONE,
                week,
                Map.of(
                        LocalDate.of(2026, 12, 25), Calendar.Special.closed("圣诞节"),
                        LocalDate.of(2026, 12, 26), Calendar.Special.closed("圣诞节"),
                        LocalDate.of(2027, 1, 1), Calendar.Special.closed("元旦")));
    }

    private static Calendar always() {
        Map<DayOfWeek, List<Calendar.Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(hours(0, 24)));
        }
        return new Calendar("always", Shopkeeping.ZONE, week, Map.of());
    }

    private static Calendar.Hours hours(int from, int to) {
        return new Calendar.Hours(from * 3_600, to * 3_600);
    }
}
