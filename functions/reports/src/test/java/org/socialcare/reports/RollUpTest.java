package org.socialcare.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.coverage.DayOfArrivals;
import org.socialcare.domain.coverage.DayOfArrivals.Line;
import org.socialcare.testkit.Some;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What arrived on a day, as the hourly schedule counts it. */
class RollUpTest {
    private static final ZoneId ZONE = Some.brand().zone();

    private final ReportRoom room = new ReportRoom();

    @Test
    void a_day_is_counted_once_it_is_over_where_the_brand_lives() {
        var asked = Some.change(Optional.empty(), Some.message("Is it in stock?"));
        room.happens(asked);
        LocalDate day = asked.entry().at().atZone(ZONE).toLocalDate();

        runUntil(day.atTime(23, 50));
        assertThat(counted(day)).isEmpty();

        runUntil(day.plusDays(1).atTime(0, 20));
        assertThat(counted(day)).hasSize(1);
        Line line = counted(day).getFirst().lines().getFirst();
        assertThat(line.work().channel()).isEqualTo(asked.after().channel());
        assertThat(line.quarters().values()).containsExactly(1);
        var local = Some.NOW.atZone(ZONE);
        assertThat(line.quarters()).containsKey((local.getHour() * 60 + local.getMinute()) / 15);
    }

    @Test
    void a_long_past_is_caught_up_a_week_an_hour_and_days_before_the_first_message_are_none() {
        room.happens(Some.change(Optional.empty(), Some.message("Is it in stock?")));
        LocalDate day = Some.NOW.atZone(ZONE).toLocalDate();
        room.clock.set(at(day.plusDays(10).atTime(12, 0)));

        for (int hour = 0; hour < 7; hour++) room.hour();
        assertThat(all())
                .extracting(DayOfArrivals::day)
                .containsExactly(day, day.plusDays(1), day.plusDays(2));

        room.hour();
        assertThat(all()).hasSize(10);
        assertThat(all().getLast().lines()).isEmpty();

        var before = all();
        room.hour();
        assertThat(all()).isEqualTo(before);
    }

    private void runUntil(LocalDateTime local) {
        for (int week = 0; week < 9; week++) {
            room.clock.set(at(local));
            room.hour();
        }
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    private List<DayOfArrivals> counted(LocalDate day) {
        return room.arrivals.arrivals("mosaic", day, day.plusDays(1));
    }

    private List<DayOfArrivals> all() {
        return room.arrivals.arrivals("mosaic", LocalDate.MIN, LocalDate.MAX);
    }
}
