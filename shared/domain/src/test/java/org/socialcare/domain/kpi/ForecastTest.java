package org.socialcare.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.socialcare.domain.kpi.SomeRule.DAY;
import static org.socialcare.domain.kpi.SomeRule.shipped;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.kpi.Forecast.Reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class ForecastTest {
    private static final PlatformRule DOUYIN = shipped("douyin");
    private static final PlatformRule KUAISHOU = shipped("kuaishou");

    @Test
    void the_rest_of_the_day_is_expected_to_be_like_the_days_before() {
        var days = with(SomeRule.days(29, 90, 100), new DayCount(DAY, 40, 50, 2));

        Forecast forecast = Forecast.of(DOUYIN, days, 0, 0.5).orElseThrow();

        assertThat(forecast.last()).isEqualTo(DAY);
        assertThat(forecast.leaving()).isZero();
        assertThat(forecast.coming()).isEqualTo(52);
        assertThat(forecast.share())
                .isCloseTo((29 * 90 + 40 + 52 * .9) / (2_950 + 52), within(1e-4));
        assertThat(forecast.low()).isLessThan(forecast.share());
        assertThat(forecast.high()).isGreaterThan(forecast.share());
        assertThat(forecast.needed()).hasValue(50);
        assertThat(forecast.reach()).isEqualTo(Reach.POSSIBLE);
    }

    @Test
    void days_that_leave_the_window_take_their_rounds_along() {
        List<DayCount> days = new ArrayList<>(SomeRule.days(29, 100, 100));
        days.set(0, new DayCount(days.getFirst().day(), 0, 100, 0));
        var all = with(days, DayCount.none(DAY));

        Forecast today = Forecast.of(DOUYIN, all, 0, 0).orElseThrow();
        Forecast tomorrow = Forecast.of(DOUYIN, all, 1, 0).orElseThrow();

        assertThat(today.leaving()).isZero();
        assertThat(tomorrow.leaving()).isEqualTo(100);
        assertThat(tomorrow.share()).isGreaterThan(today.share());
    }

    @Test
    void a_window_of_a_day_begins_anew_tomorrow() {
        var days = with(SomeRule.days(28, 19, 20), new DayCount(DAY, 0, 20, 0));

        Forecast tomorrow = Forecast.of(KUAISHOU, days, 1, 0.5).orElseThrow();

        assertThat(tomorrow.leaving()).isEqualTo(20);
        assertThat(tomorrow.coming()).isEqualTo(20);
        assertThat(tomorrow.share()).isCloseTo(.95, within(1e-3));
        assertThat(tomorrow.reach()).isEqualTo(Reach.KEPT);
    }

    @Test
    void what_cannot_be_reached_is_told() {
        var low = with(SomeRule.days(28, 19, 20), new DayCount(DAY, 5, 20, 0));

        assertThat(Forecast.of(KUAISHOU, low, 0, 0.2).orElseThrow().reach())
                .as("130 more are needed, 4 expected")
                .isEqualTo(Reach.UNLIKELY);
        assertThat(Forecast.of(KUAISHOU, low, 0, 0).orElseThrow().reach())
                .as("nothing counts any more today")
                .isEqualTo(Reach.IMPOSSIBLE);
    }

    @Test
    void little_known_foretells_nothing() {
        assertThat(Forecast.of(DOUYIN, with(SomeRule.days(19, 1, 1), DayCount.none(DAY)), 0, 1))
                .isEmpty();
        assertThat(Forecast.of(DOUYIN, List.of(DayCount.none(DAY)), 0, 1)).isEmpty();
    }

    @Test
    void the_interval_holds_about_nine_of_ten_futures() {
        Random random = new Random(7);
        int held = 0;
        int runs = 2_000;
        for (int i = 0; i < runs; i++) {
            double share = .75 + random.nextDouble() * .2;
            List<DayCount> days = new ArrayList<>();
            for (DayCount day : SomeRule.days(28, 0, 0)) {
                days.add(new DayCount(day.day(), binomial(random, 60, share), 60, 0));
            }
            Forecast forecast =
                    Forecast.of(KUAISHOU, with(days, DayCount.none(DAY)), 0, 1).orElseThrow();
            double came = binomial(random, 60, share) / 60.0;
            if (came >= forecast.low() - 1e-9 && came <= forecast.high() + 1e-9) held++;
        }
        assertThat(held / (double) runs).isBetween(.86, .96);
    }

    @Test
    void the_interval_never_leaves_what_all_or_none_in_time_would_give() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            List<DayCount> days = new ArrayList<>();
            for (DayCount day : SomeRule.days(10 + random.nextInt(30), 0, 0)) {
                int counted = random.nextInt(30);
                days.add(new DayCount(day.day(), random.nextInt(counted + 1), counted, 0));
            }
            DayCount today = new DayCount(DAY, 3, 7, random.nextInt(3));
            Forecast.of(DOUYIN, with(days, today), random.nextInt(7), random.nextDouble())
                    .ifPresent(ForecastTest::isWithinReason);
        }
    }

    private static void isWithinReason(Forecast forecast) {
        assertThat(forecast.low()).isBetween(0.0, forecast.share() + 1e-9);
        assertThat(forecast.high()).isBetween(forecast.share() - 1e-9, 1.0 + 1e-9);
        assertThat(forecast.coming()).isNotNegative();
    }

    private static int binomial(Random random, int tries, double share) {
        int hits = 0;
        for (int i = 0; i < tries; i++) if (random.nextDouble() < share) hits++;
        return hits;
    }

    private static List<DayCount> with(List<DayCount> days, DayCount today) {
        List<DayCount> all = new ArrayList<>(days);
        all.add(today);
        return all;
    }
}
