package org.socialcare.bench.micro;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.socialcare.domain.clock.Calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** When a promise falls due, and how much working time has passed. */
@State(Scope.Benchmark)
public class DueTimes {
    private static final Instant FRIDAY_EVENING = Instant.parse("2026-12-18T09:55:00Z");

    private final Calendar office = office();

    /** A quarter of an hour, over a weekend. */
    @Benchmark
    public Instant nextMorning() {
        return office.plus(FRIDAY_EVENING, Duration.ofMinutes(15));
    }

    /** Forty hours, over a week with holidays. */
    @Benchmark
    public Instant nextWeek() {
        return office.plus(FRIDAY_EVENING, Duration.ofHours(40));
    }

    /** Working time of a month. */
    @Benchmark
    public Duration ofMonth() {
        return office.between(FRIDAY_EVENING, FRIDAY_EVENING.plus(Duration.ofDays(30)));
    }

    private static Calendar office() {
        Map<DayOfWeek, List<Calendar.Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
                week.put(day, List.of(new Calendar.Hours(9 * 3_600, 18 * 3_600)));
            }
        }
        return new Calendar(
                "office",
                ZoneId.of("Asia/Shanghai"),
                week,
                Map.of(LocalDate.of(2026, 12, 25), Calendar.Special.closed("")));
    }
}
