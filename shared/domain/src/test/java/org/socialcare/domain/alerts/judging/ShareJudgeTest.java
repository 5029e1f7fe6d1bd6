package org.socialcare.domain.alerts.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.alerts.Level;

import java.time.Duration;
import java.util.Random;

class ShareJudgeTest {
    private static final int MINIMUM = 10;
    private static final double USUAL = 0.3;
    private static final int HOUR = 12;
    private static final int DAY = 24 * HOUR;

    private final ShareJudge judge = new ShareJudge(MINIMUM, USUAL);
    private final Series<ShareState> series = new Series<>(judge);

    @Test
    void a_new_brand_is_judged_by_what_is_usual_in_the_trade() {
        series.window(40, 16);

        Figure figure = series.raised.getFirst();
        assertThat(figure.level()).isEqualTo(Level.WARNING);
        assertThat(figure.value()).isEqualTo(0.4);
        assertThat(figure.baseline()).isEqualTo(USUAL / 2);
        assertThat(figure.threshold()).isCloseTo(0.4, within(1e-9));
        assertThat(figure.count()).isEqualTo(40);
    }

    @Test
    void each_level_has_its_threshold() {
        assertThat(new Series<>(judge).window(40, 11).levels()).isEmpty();
        assertThat(new Series<>(judge).window(40, 12).levels()).containsExactly(Level.NOTICE);
        assertThat(new Series<>(judge).window(40, 16).levels()).containsExactly(Level.WARNING);
        assertThat(new Series<>(judge).window(40, 24).levels()).containsExactly(Level.CRISIS);
    }

    @Test
    void too_few_messages_or_hits_say_nothing() {
        assertThat(new Series<>(judge).window(MINIMUM - 1, MINIMUM - 1).levels()).isEmpty();
        assertThat(new Series<>(new ShareJudge(1, 0.1)).window(4, 4).levels()).isEmpty();
        assertThat(new Series<>(judge).window(MINIMUM, MINIMUM).levels()).isNotEmpty();
    }

    @Test
    void the_messages_of_a_whole_hour_count_together() {
        series.windows(3, 3, 3);
        assertThat(series.raised).isEmpty();

        series.window(3, 3);

        assertThat(series.raised).hasSize(1);
    }

    @Test
    void the_own_history_of_the_hour_counts_where_it_is_worse_than_the_trade() {
        series.windows(28 * DAY, 6, 3);
        assertThat(series.levels()).hasSizeLessThanOrEqualTo(1);
        series.raised.clear();

        series.windows(HOUR, 6, 3);
        assertThat(series.raised).isEmpty();
        series.windows(HOUR, 6, 6);

        assertThat(series.raised).isNotEmpty();
        assertThat(series.raised.getFirst().baseline()).isBetween(0.3, 0.55);
        assertThat(series.raised.getFirst().threshold()).isGreaterThan(0.4);
    }

    @Test
    void the_threshold_is_the_worse_of_trade_and_history() {
        assertThat(judge.threshold(Level.NOTICE, 0.1, 0.01)).isEqualTo(0.3);
        assertThat(judge.threshold(Level.NOTICE, 0.4, 0.1)).isEqualTo(0.4 + 1.5 * 0.1);
        assertThat(judge.threshold(Level.WARNING, 0.4, 0.1)).isEqualTo(0.4 + 2 * 0.1);
        assertThat(judge.threshold(Level.CRISIS, 0.4, 0.1)).isEqualTo(0.4 + 3 * 0.1);
    }

    @Test
    void no_share_can_be_asked_to_be_more_than_all() {
        for (Level level : Level.values()) {
            assertThat(judge.threshold(level, 0.95, 0.4)).isEqualTo(1);
        }
    }

    @Test
    void complaints_that_come_in_clusters_widen_the_threshold() {
        ShareBaseline even = ShareBaseline.empty();
        ShareBaseline clustered = ShareBaseline.empty();
        for (int hour = 0; hour < 300; hour++) {
            even = even.straying(0.2, 50, 10);
            clustered = clustered.straying(0.2, 50, hour % 2 == 0 ? 0 : 20);
        }

        assertThat(even.rho()).isLessThan(0.01);
        assertThat(clustered.rho()).isGreaterThan(0.1);
        assertThat(clustered.deviation(0.2, 50)).isGreaterThan(2 * even.deviation(0.2, 50));
        assertThat(even.deviation(0.2, 50)).isGreaterThanOrEqualTo(Math.sqrt(0.2 * 0.8 / 50));
    }

    @Test
    void a_share_at_its_threshold_does_not_flutter() {
        series.window(20, 7);
        for (int i = 0; i < 2 * DAY; i++) {
            series.window(2, i % 3 == 0 ? 1 : 0);
        }
        series.raised.clear();
        series.ended.clear();

        series.windows(HOUR, 20, 7);
        for (int i = 0; i < HOUR; i++) {
            series.window(20, i % 2 == 0 ? 5 : 7);
        }

        assertThat(series.raised).hasSize(1);
        assertThat(series.ended).isEmpty();
    }

    @Test
    void it_is_over_when_clearly_back_and_then_it_cools_down() {
        series.window(40, 17);
        series.windows(HOUR - 2, 20, 1);
        assertThat(series.ended).hasSize(1);
        assertThat(series.ended.getFirst().back()).isTrue();
        assertThat(series.ended.getFirst().window()).isEqualTo(Series.START);

        series.window(1_000, 600);
        assertThat(series.levels()).containsExactly(Level.WARNING);
        series.windows(5 * HOUR, 20, 1);

        assertThat(series.levels()).hasSizeGreaterThan(1);
    }

    @Test
    void something_worse_is_told_even_while_it_cools_down() {
        series.window(40, 17);
        series.windows(HOUR - 2, 20, 1);

        series.window(1_000, 950);

        assertThat(series.levels()).containsExactly(Level.WARNING, Level.CRISIS);
    }

    @Test
    void a_few_messages_need_more_to_make_a_share() {
        assertThat(new Series<>(judge).window(40, 14).levels()).isNotEmpty();
        assertThat(new Series<>(judge).window(20, 7).levels()).isEmpty();
    }

    @Test
    void something_worse_is_told_at_once_and_takes_the_place_of_what_was_milder() {
        series.window(40, 13);
        series.window(200, 160);

        assertThat(series.levels()).containsExactly(Level.NOTICE, Level.CRISIS);
        assertThat(series.ended).hasSize(1);
        assertThat(series.ended.getFirst().back()).isFalse();
    }

    @Test
    void a_crisis_does_not_become_what_is_usual() {
        series.windows(7 * DAY, 6, 1);
        series.windows(6 * HOUR, 60, 60);
        series.windows(7 * DAY - 6 * HOUR, 6, 1);
        series.raised.clear();

        series.windows(HOUR, 60, 40);

        assertThat(series.raised).isNotEmpty();
        assertThat(series.raised.getFirst().baseline()).isLessThan(0.35);
    }

    @Test
    void a_window_that_was_judged_before_changes_nothing() {
        series.window(40, 17);
        byte[] before = series.bytes();

        series.show(Series.START, 500, 500, 1);
        series.show(Series.START.minus(Duration.ofMinutes(5)), 500, 500, 1);

        assertThat(series.bytes()).isEqualTo(before);
        assertThat(series.raised).hasSize(1);
    }

    @Test
    void after_a_clock_that_jumped_ahead_it_goes_on_from_the_right_time() {
        series.windows(HOUR, 20, 1);
        series.to(series.now().plus(Duration.ofDays(90))).window(20, 1);
        series.to(Series.START.plus(Duration.ofHours(2)));

        series.window(20, 15);

        assertThat(series.levels()).containsExactly(Level.CRISIS);
    }

    @Test
    void nothing_is_written_where_nobody_writes() {
        series.windows(DAY, 0, 0);

        assertThat(series.changes()).isZero();
    }

    @Test
    void a_declared_event_changes_nothing_about_shares() {
        series.window(200, 80, 50);

        assertThat(series.levels()).containsExactly(Level.WARNING);
    }

    @Test
    void ordinary_weeks_raise_next_to_nothing() {
        Random random = new Random(7);
        for (int window = 0; window < 60 * DAY; window++) {
            int hour = window / HOUR % 24;
            int all = hour < 8 ? random.nextInt(2) : random.nextInt(8);
            int hits = 0;
            for (int i = 0; i < all; i++) {
                hits += random.nextDouble() < 0.15 ? 1 : 0;
            }
            series.window(all, hits);
        }

        assertThat(series.raised).filteredOn(it -> it.level() != Level.NOTICE).hasSizeLessThan(7);
        assertThat(series.raised).hasSizeLessThan(30);
    }

    @Test
    void what_is_remembered_is_small() {
        series.windows(DAY, 6, 1);

        assertThat(series.bytes()).hasSizeLessThan(2_048);
    }

    @Test
    void a_state_of_another_figure_is_refused() {
        byte[] silence = new SilenceJudge().write(SilenceState.empty());

        assertThatThrownBy(() -> judge.read(silence))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no state of kind S");
        assertThatThrownBy(() -> judge.read(new byte[] {'S', 1, 0}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
