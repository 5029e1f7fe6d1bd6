package org.socialcare.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.alerts.Alert;
import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.coverage.DayOfArrivals;
import org.socialcare.domain.coverage.DayOfArrivals.Line;
import org.socialcare.domain.coverage.Handled;
import org.socialcare.domain.coverage.Work;
import org.socialcare.domain.roster.Roster;
import org.socialcare.domain.roster.Shift;
import org.socialcare.domain.roster.Span;
import org.socialcare.domain.settings.Brand;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.memory.InMemoryArrivals;
import org.socialcare.testkit.memory.InMemoryCursor;
import org.socialcare.testkit.memory.InMemoryToldGaps;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which gaps people are told of, and when. */
class GapWatchTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);

    private final InMemoryArrivals arrivals = new InMemoryArrivals();
    private final InMemoryToldGaps gaps = new InMemoryToldGaps();
    private final InMemoryCursor cursor = new InMemoryCursor();
    private final ReportRoom.Told told = new ReportRoom.Told();
    private final GapWatch watch = new GapWatch(arrivals, gaps, cursor, told);

    GapWatchTest() {
        for (int back = 1; back <= 60; back++) count(THURSDAY.plusDays(11 - back));
    }

    @Test
    void a_gap_of_tomorrow_is_told_in_the_morning_once() {
        Brand brand = brandWithout(MONDAY.plusDays(1));

        assertThat(watch.look(brand, at(MONDAY, 7))).isZero();
        watch.look(brand, at(MONDAY, 8));
        watch.look(brand, at(MONDAY, 9));
        watch.look(brand, at(MONDAY.plusDays(1), 8));

        // before and after the hour at noon in which the shop is closed
        assertThat(ofDay(MONDAY.plusDays(1))).hasSize(2);
        Alert gap = ofDay(MONDAY.plusDays(1)).getLast();
        assertThat(gap.level()).isEqualTo(Level.WARNING);
        assertThat(gap.value()).isZero();
        assertThat(gap.threshold()).isEqualTo(0.8);
        assertThat(gap.subject().orElseThrow().label()).isEqualTo("2026-03-03 09:00–12:00");
    }

    @Test
    void on_thursdays_all_of_the_next_week_is_told_and_on_other_days_it_is_not_yet() {
        LocalDate day = THURSDAY.plusDays(7);
        Brand brand = brandWithout(day);

        watch.look(brand, at(THURSDAY.minusDays(1), 8));
        assertThat(ofDay(day)).isEmpty();
        watch.look(brand, at(THURSDAY, 8));
        assertThat(ofDay(day)).hasSize(2);

        int before = told.gaps.size();
        watch.look(brand, at(day.minusDays(1), 8));
        watch.look(brand, at(day, 8));
        assertThat(told.gaps).hasSize(before);
    }

    @Test
    void what_could_not_be_told_is_told_by_the_next_hour_as_the_same_alert() {
        Brand brand = brandWithout(MONDAY.plusDays(1));
        told.busIsDown = true;
        assertThatThrownBy(() -> watch.look(brand, at(MONDAY, 8)))
                .isInstanceOf(IllegalStateException.class);

        told.busIsDown = false;
        watch.look(brand, at(MONDAY, 9));

        assertThat(ofDay(MONDAY.plusDays(1)).getLast().id())
                .isEqualTo("mosaic#coverage_gap##2026-03-03T01:00:00Z");
    }

    @Test
    void a_brand_that_plans_nobody_is_told_nothing() {
        assertThat(watch.look(Some.brand(), at(MONDAY, 8))).isZero();
    }

    @Test
    void with_everybody_there_nothing_is_told() {
        assertThat(watch.look(brandWithout(MONDAY.minusDays(60)), at(THURSDAY, 8))).isZero();
    }

    private List<Alert> ofDay(LocalDate day) {
        return told.gaps.stream()
                .filter(it -> it.subject().orElseThrow().label().startsWith(day.toString()))
                .toList();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 20).atZone(Some.brand().zone()).toInstant();
    }

    /** Everybody works on weekdays, except on that date. */
    private static Brand brandWithout(LocalDate free) {
        var shift = new Shift(new Span(9 * 60, 18 * 60), List.of());
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) week.put(day, List.of(shift));
        return Some.brand()
                .withRosters(
                        Some.brand().agents().stream()
                                .map(
                                        agent ->
                                                new Roster(
                                                        agent.id(),
                                                        week,
                                                        Map.of(free, List.of()),
                                                        List.of(),
                                                        1))
                                .toList());
    }

    private void count(LocalDate day) {
        Map<Integer, Integer> quarters = new HashMap<>();
        for (int quarter = 36; quarter < 72; quarter++) quarters.put(quarter, 1);
        var work = new Work(Some.channelId(), "presales", "zh");
        arrivals.keep(
                new DayOfArrivals(
                        "mosaic", day, List.of(new Line(work, quarters, new Handled(10, 1_200)))));
    }
}
