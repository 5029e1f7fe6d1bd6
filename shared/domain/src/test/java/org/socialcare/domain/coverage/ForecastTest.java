package org.socialcare.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.coverage.Basis.Kind;
import org.socialcare.domain.coverage.Forecast.Expectation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class ForecastTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void a_weekday_brings_what_it_brought_before() {
        var forecast = forecast(Days.before(MONDAY, 56, ForecastTest::quietWeekends));

        Expectation monday = expectation(forecast, MONDAY);
        assertThat(monday.basis()).isEqualTo(new Basis(Kind.WEEKDAY, 8));
        assertThat(total(monday)).isCloseTo(32 * 4, within(1e-6));
        assertThat(monday.at(50)).isCloseTo(4, within(0.2));
        assertThat(monday.at(10)).isLessThan(0.05);
        assertThat(total(expectation(forecast, MONDAY.plusDays(5)))).isCloseTo(32, within(1e-6));
    }

    @Test
    void one_wild_day_changes_neither_how_much_nor_when() {
        LocalDate wild = MONDAY.minusWeeks(3);
        var history = Days.before(MONDAY, 56, day -> day.equals(wild) ? 90 : quietWeekends(day));
        assertThat(total(expectation(forecast(history), MONDAY))).isCloseTo(128, within(1e-6));
    }

    @Test
    void with_few_of_a_weekday_all_days_count_and_with_too_few_days_nothing_is_said() {
        var days = Days.before(MONDAY, 9, _ -> 2);
        assertThat(expectation(forecast(days), MONDAY).basis())
                .isEqualTo(new Basis(Kind.ANY_DAY, 9));
        assertThat(forecast(days.subList(0, 6)).of(MONDAY, Scope.BRAND)).isEmpty();
    }

    @Test
    void a_day_that_was_not_counted_is_unknown_and_not_empty() {
        var known =
                Days.before(MONDAY, 56, _ -> 3).stream()
                        .filter(day -> !day.day().equals(MONDAY.minusWeeks(1)))
                        .toList();
        assertThat(total(expectation(forecast(known), MONDAY))).isCloseTo(96, within(1e-6));
    }

    @Test
    void special_days_are_learnt_and_told_apart() {
        LocalDate holiday = MONDAY.minusWeeks(2);
        LocalDate next = MONDAY.plusDays(2);
        var history = Days.before(MONDAY, 56, day -> day.equals(holiday) ? 1 : 5);
        var forecast = new Forecast(history, day -> day.equals(holiday) || day.equals(next));

        assertThat(expectation(forecast, MONDAY).basis()).isEqualTo(new Basis(Kind.WEEKDAY, 7));
        assertThat(total(expectation(forecast, MONDAY))).isCloseTo(160, within(1e-6));
        assertThat(expectation(forecast, next).basis()).isEqualTo(new Basis(Kind.SPECIAL_DAY, 1));
        assertThat(total(expectation(forecast, next))).isCloseTo(32, within(1e-6));

        var unknown = new Forecast(Days.before(MONDAY, 56, _ -> 5), next::equals);
        assertThat(expectation(unknown, next).basis().kind()).isEqualTo(Kind.NO_SPECIAL_DAY);
    }

    @Test
    void a_few_messages_make_no_peak() {
        var one =
                new DayOfArrivals(
                        "mosaic",
                        MONDAY.minusDays(7),
                        List.of(new DayOfArrivals.Line(Days.GREEK, Map.of(40, 3), Handled.NONE)));
        var history =
                Days.before(MONDAY, 56, _ -> 4).stream()
                        .map(day -> day.day().equals(one.day()) ? one : day)
                        .toList();
        var greek = forecast(history).of(MONDAY, Scope.ofLanguage("el-GR")).orElseThrow();
        assertThat(greek.at(40)).isLessThan(0.1);
    }

    @Test
    void the_middle_leaves_out_a_quarter_on_each_side() {
        assertThat(Forecast.middle(new double[] {9, 1, 2, 3, 4, 5, 6, 100})).isEqualTo(4.5);
        assertThat(Forecast.middle(new double[] {7, 1, 2})).isEqualTo(2);
        assertThat(Forecast.middle(new double[] {3, 1})).isEqualTo(2);
        assertThat(Forecast.middle(new double[0])).isZero();
    }

    private static Forecast forecast(List<DayOfArrivals> history) {
        return new Forecast(history, _ -> false);
    }

    private static Expectation expectation(Forecast forecast, LocalDate day) {
        return forecast.of(day, Scope.BRAND).orElseThrow();
    }

    private static int quietWeekends(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? 4 : 1;
    }

    private static double total(Expectation expectation) {
        double total = 0;
        for (int quarter = 0; quarter < DayOfArrivals.QUARTERS; quarter++) {
            total += expectation.at(quarter);
        }
        return total;
    }
}
