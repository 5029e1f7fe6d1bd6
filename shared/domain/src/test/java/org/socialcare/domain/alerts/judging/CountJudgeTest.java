package org.socialcare.domain.alerts.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.alerts.surge.Surge;
import org.socialcare.domain.alerts.surge.SurgeRule;

import java.time.Duration;
import java.util.Random;

class CountJudgeTest {
    private static final int DAY = 288;

    private final CountJudge judge = new CountJudge(new Surge(SurgeRule.FROZEN));
    private final Series<CountState> series = new Series<>(judge);

    @Test
    void a_count_that_runs_away_is_raised_once_and_is_over_when_it_is_back() {
        ordinary(series, 10);
        assertThat(series.levels()).doesNotContain(Level.CRISIS);
        series.raised.clear();

        series.windows(6, 200, 200);
        assertThat(series.levels()).contains(Level.CRISIS);
        Figure figure = series.raised.getLast();
        assertThat(figure.value()).isGreaterThan(figure.threshold());
        assertThat(figure.threshold()).isGreaterThan(figure.baseline());
        assertThat(figure.count()).isEqualTo((int) figure.value());
        ordinary(series, 1);

        assertThat(series.ended.getLast().back()).isTrue();
    }

    @Test
    void a_declared_event_lets_expect_more() {
        Series<CountState> festival = new Series<>(judge);
        ordinary(series, 10);
        ordinary(festival, 10);
        series.raised.clear();
        festival.raised.clear();

        for (int i = 0; i < 6; i++) {
            series.window(60, 60);
            festival.window(60, 60, 12);
        }

        assertThat(series.raised).isNotEmpty();
        assertThat(festival.raised).isEmpty();
    }

    @Test
    void one_message_and_silence_raise_nothing() {
        series.window(1, 1).windows(3 * DAY, 0, 0).window(1, 1).windows(3 * DAY, 0, 0);

        assertThat(series.raised).isEmpty();
        assertThat(series.changes()).isEqualTo(2);
    }

    @Test
    void a_window_that_was_judged_before_changes_nothing() {
        series.windows(DAY, 5, 5);
        byte[] before = series.bytes();

        series.show(series.now().minus(Duration.ofMinutes(5)), 1_000, 1_000, 1);

        assertThat(series.bytes()).isEqualTo(before);
        assertThat(series.raised).isEmpty();
    }

    @Test
    void a_clock_that_jumped_ahead_blinds_nobody_for_longer_than_an_hour() {
        series.windows(DAY, 5, 5);
        series.to(series.now().plus(Duration.ofDays(3))).window(5, 5);
        series.to(Series.START.plus(Duration.ofDays(1)));

        ordinary(series, 3);
        series.raised.clear();
        series.windows(6, 300, 300);

        assertThat(series.raised).isNotEmpty();
    }

    @Test
    void what_is_remembered_is_small() {
        ordinary(series, 30);

        assertThat(series.bytes()).hasSizeLessThanOrEqualTo(4_096);
    }

    private static void ordinary(Series<CountState> series, int days) {
        Random random = new Random(3);
        for (int window = 0; window < days * DAY; window++) {
            int count = random.nextInt(9);
            series.window(count, count);
        }
    }
}
