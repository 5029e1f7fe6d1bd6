package org.socialcare.domain.alerts.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.socialcare.domain.alerts.Level.CRISIS;
import static org.socialcare.domain.alerts.Level.WARNING;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;

class SurgeTest {
    private final Noise noise = new Noise(2026);

    /** Four in five minutes over the day, twice that at its middle, nobody by night. */
    private long busyByDay(int windowOfDay) {
        return noise.poisson(4 * (1 - Math.cos(2 * Math.PI * windowOfDay / Told.DAY)));
    }

    private Told monthOf(Told.Counts counts) {
        return new Told().days(30, counts).fresh();
    }

    @Test
    void silence_raises_nothing() {
        Told series = new Told().days(60, _ -> 0);

        assertThat(series.raised()).isEmpty();
        assertThat(series.add(0).score()).isZero();
    }

    @Test
    void one_message_raises_nothing_whatever_came_before() {
        Told silent = new Told().days(30, _ -> 0);
        Told fresh = new Told();
        silent.add(1);
        fresh.add(1);

        assertThat(silent.raised()).isEmpty();
        assertThat(fresh.raised()).isEmpty();
    }

    @Test
    void a_first_handful_after_a_month_of_silence_raises_nothing() {
        Told series = new Told().days(30, _ -> 0);
        series.windows(3, _ -> 2);

        assertThat(series.raised()).isEmpty();
    }

    @Test
    void a_burst_after_weeks_that_are_known_to_be_silent_raises_and_an_unknown_past_does_not() {
        Surge surge = new Surge(SurgeRule.FROZEN);
        Instant now = Instant.parse("2026-03-02T10:00:00Z");
        for (int days : new int[] {3, 20, 22, 400}) {
            SurgeState silent = SurgeState.silentSince(now.minus(Duration.ofDays(days)));
            assertThat(surge.step(silent, now, 25, 1).judgement().level()).contains(WARNING);
        }
        SurgeState since = SurgeState.silentSince(now.minus(Duration.ofHours(5)));

        assertThat(surge.step(since, now, 25, 1).judgement().level()).isEmpty();
        assertThat(surge.step(SurgeState.empty(), now, 25, 1).judgement().level()).isEmpty();
    }

    @Test
    void a_backlog_in_one_window_after_a_gap_raises_once_and_not_again() {
        Told series = monthOf(this::busyByDay).gap(Duration.ofHours(6));

        assertThat(series.add(2_000).level()).contains(CRISIS);
        series.days(3, this::busyByDay);
        assertThat(series.raised()).containsExactly(CRISIS);
    }

    @Test
    void a_late_window_changes_nothing_and_raises_nothing() {
        Told series = monthOf(this::busyByDay);
        Instant late = series.next().minus(Duration.ofHours(3));

        Surge.Step step = new Surge(SurgeRule.FROZEN).step(series.state(), late, 5_000, 1);

        assertThat(step.after()).isSameAs(series.state());
        assertThat(step.judgement().level()).isEmpty();
    }

    @Test
    void the_same_window_again_raises_nothing() {
        Told series = monthOf(this::busyByDay);
        Instant last = series.next();
        assertThat(series.add(500).level()).contains(CRISIS);

        Surge.Step again = new Surge(SurgeRule.FROZEN).step(series.state(), last, 500, 1);

        assertThat(again.judgement().level()).isEmpty();
    }

    @Test
    void windows_left_out_are_windows_without_a_message() {
        Told gap = monthOf(this::busyByDay);
        SurgeState before = gap.state();
        Instant from = gap.next();
        gap.gap(Duration.ofHours(5)).add(3);
        Surge surge = new Surge(SurgeRule.FROZEN);

        SurgeState zeros = before;
        for (int i = 0; i < 5 * Told.HOUR; i++) {
            zeros = surge.step(zeros, from.plusSeconds(300L * i), 0, 1).after();
        }
        zeros = surge.step(zeros, from.plus(Duration.ofHours(5)), 3, 1).after();

        assertThat(gap.state().bytes()).isEqualTo(zeros.bytes());
    }

    @Test
    void a_sparse_series_is_not_judged_by_a_few_messages() {
        Told series = new Told().days(60, _ -> noise.poisson(0.02));
        series.windows(3, _ -> 2);

        assertThat(series.alarms()).isEmpty();
    }

    @Test
    void a_burst_in_a_sparse_series_raises() {
        Told series = monthOf(_ -> noise.poisson(0.02)).windows(6, _ -> 3);

        assertThat(series.alarms()).containsExactly(WARNING);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.5, 5, 50})
    void a_steady_series_raises_less_than_twice_in_ten_days(double mean) {
        Told even = new Told().days(60, _ -> noise.poisson(mean));
        Told bursty = new Told().days(60, _ -> noise.bursty(mean));
        Told byDay =
                new Told()
                        .days(60, w -> noise.bursty(mean * (1 + Math.sin(2 * Math.PI * w / 288))));

        assertThat(even.alarms()).isEmpty();
        assertThat(bursty.alarms()).hasSizeLessThanOrEqualTo(6);
        assertThat(byDay.alarms()).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void a_spike_raises_within_half_an_hour() {
        Told series = monthOf(this::busyByDay).windows(6, _ -> 25);

        assertThat(series.alarms()).isNotEmpty();
    }

    @Test
    void a_quiet_hour_needs_less_than_a_busy_one() {
        Told night = monthOf(this::busyByDay);
        Told noon = monthOf(this::busyByDay).windows(144, this::busyByDay).fresh();

        double atNight = night.add(0).threshold();
        double atNoon = noon.add(0).threshold();

        assertThat(atNight).isLessThan(0.8 * atNoon);
    }

    @Test
    void a_count_around_the_threshold_raises_once() {
        Told series = monthOf(_ -> noise.poisson(5)).windows(Told.DAY - 1, w -> w % 2 * 40L);

        assertThat(series.alarms()).hasSize(1);
    }

    @Test
    void a_surge_that_stays_is_told_once() {
        Told series = monthOf(_ -> noise.poisson(5)).days(4, _ -> noise.poisson(20));

        assertThat(series.alarms()).hasSize(1);
    }

    @Test
    void a_second_surge_raises_only_after_the_cool_down() {
        Told series = monthOf(_ -> noise.poisson(5));
        series.windows(6, _ -> 25).windows(12 * Told.HOUR, _ -> 5);
        series.windows(6, _ -> 25);
        assertThat(series.alarms()).containsExactly(WARNING);

        series.windows(12 * Told.HOUR, _ -> 5).windows(6, _ -> 25);
        assertThat(series.alarms()).containsExactly(WARNING, WARNING);
    }

    @Test
    void a_worse_surge_raises_at_once() {
        Told series = monthOf(_ -> noise.poisson(5)).windows(6, _ -> 25).windows(6, _ -> 100);

        assertThat(series.alarms()).containsExactly(WARNING, CRISIS);
    }

    @Test
    void a_declared_event_lets_expect_more() {
        Told declared = monthOf(this::busyByDay).event(3).days(1, w -> 3 * busyByDay(w));
        Told undeclared = monthOf(this::busyByDay).days(1, w -> 3 * busyByDay(w));

        assertThat(declared.raised()).isEmpty();
        assertThat(undeclared.alarms()).isNotEmpty();
    }

    @Test
    void a_surge_beyond_what_an_event_lets_expect_raises() {
        Told series = monthOf(this::busyByDay).event(3).windows(6, _ -> 100);

        assertThat(series.alarms()).isNotEmpty();
    }

    @Test
    void a_declared_event_is_not_learned_as_usual() {
        Told series = monthOf(_ -> 5).event(3).days(21, _ -> 15).event(1).fresh();

        assertThat(series.windows(6, _ -> 15).alarms()).isNotEmpty();
    }

    @Test
    void figures_of_an_event_are_in_messages_again() {
        Judgement judgement = monthOf(_ -> 5).event(3).add(15);
        double windows = judgement.period().dividedBy(Duration.ofMinutes(5));

        assertThat(judgement.expected()).isEqualTo(15 * windows);
        assertThat(judgement.threshold()).isGreaterThan((double) judgement.count());
        assertThat(judgement.score()).isBetween(0.3, 0.5);
    }

    @Test
    void a_new_brand_with_its_usual_volume_raises_nothing() {
        assertThat(new Told().days(4, _ -> noise.poisson(50)).raised()).isEmpty();
        assertThat(new Told().days(4, _ -> noise.bursty(0.5)).alarms()).isEmpty();
    }

    @Test
    void a_new_brand_is_not_judged_in_its_first_hours() {
        Told series = new Told().windows(6, _ -> 2).windows(6, _ -> 900);

        assertThat(series.raised()).isEmpty();
    }

    @Test
    void twenty_times_as_much_raises_on_the_first_day_of_a_new_brand() {
        Told series = new Told().windows(8 * Told.HOUR, _ -> noise.poisson(4));

        assertThat(series.windows(6, _ -> 80).alarms()).isNotEmpty();
    }

    @Test
    void a_volume_that_has_grown_for_good_becomes_usual() {
        Told series = monthOf(_ -> noise.poisson(5)).days(21, _ -> noise.poisson(20)).fresh();

        assertThat(series.days(30, _ -> noise.poisson(20)).raised()).isEmpty();
        assertThat(series.windows(6, _ -> 90).alarms()).isNotEmpty();
    }

    @Test
    void a_clock_that_jumped_far_back_begins_anew() {
        Told series = monthOf(this::busyByDay).gap(Duration.ofDays(-40));

        assertThat(series.windows(6, _ -> 90).raised()).isEmpty();
        assertThat(series.windows(8 * Told.HOUR, _ -> 2).windows(6, _ -> 900).alarms())
                .isNotEmpty();
    }

    @Test
    void a_clock_that_jumped_centuries_ahead_is_caught_up_with_at_once() {
        Told series = monthOf(this::busyByDay).gap(Duration.ofDays(400_000));
        series.add(3);

        assertThat(series.raised()).isEmpty();
    }

    @Test
    void an_impossible_count_or_factor_is_refused() {
        Surge surge = new Surge(SurgeRule.FROZEN);
        SurgeState empty = SurgeState.empty();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> surge.step(empty, Instant.EPOCH, -1, 1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> surge.step(empty, Instant.EPOCH, 1, 0.5))
                .withMessageContaining("0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> surge.step(empty, Instant.EPOCH, 1, Double.NaN))
                .withMessageContaining("NaN");
    }
}
