package org.socialcare.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.socialcare.detect.Labels.Window;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** What the benchmark's description says of its score. */
class SeriesScoreTest {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Series SERIES =
            new Series("shop", IntStream.range(0, 10_000).mapToObj(SeriesScoreTest::row).toList());

    /** Each a hundred and one rows long. */
    private static final List<Window> WINDOWS = List.of(window(2_000), window(5_000));

    @Test
    void a_detector_that_never_fires_gets_nothing() {
        assertThat(score()).isZero();
        assertThat(of(Weights.STANDARD).found()).isZero();
    }

    @Test
    void firing_once_at_the_beginning_of_every_window_is_perfect() {
        assertThat(score(2_000, 5_000)).isCloseTo(100, within(1e-9));
    }

    @Test
    void earlier_is_better_and_the_last_row_of_a_window_is_worth_hardly_anything() {
        assertThat(score(2_000, 5_050)).isBetween(92.0, 98.0);
        assertThat(score(2_000, 5_099)).isBetween(75.0, 77.0);
        assertThat(score(2_000, 5_050)).isGreaterThan(score(2_000, 5_060));
    }

    @Test
    void only_the_first_detection_of_a_window_counts() {
        assertThat(score(2_000, 2_001, 2_050, 5_000)).isCloseTo(100, within(1e-9));
    }

    @Test
    void a_missed_window_costs_what_the_other_one_brings() {
        assertThat(score(2_000)).isCloseTo(50, within(1e-9));
    }

    @Test
    void a_false_alarm_costs_eleven_hundredths_and_less_shortly_behind_a_window() {
        assertThat(score(1_500, 2_000, 5_000)).isCloseTo(100 - 11 / 4.0, within(1e-9));
        assertThat(score(2_000, 4_999, 5_000)).isCloseTo(100 - 11 / 4.0, within(1e-9));
        assertThat(score(2_000, 2_110, 5_000)).isBetween(99.0, 99.9);
        assertThat(of(Weights.STANDARD, 1_500, 2_000, 2_110).falseAlarms()).isEqualTo(2);
    }

    @Test
    void false_alarms_cost_twice_where_few_are_wanted() {
        double standard = of(Weights.STANDARD, 1_500, 2_000, 5_000).points();
        double few = of(Weights.FEW_FALSE_ALARMS, 1_500, 2_000, 5_000).points();

        assertThat(2 - few).isCloseTo(2 * (2 - standard), within(1e-9));
    }

    @Test
    void nothing_counts_in_the_first_rows_where_a_detector_learns() {
        assertThat(score(0, 300, 749, 2_000, 5_000)).isCloseTo(100, within(1e-9));
        assertThat(score(750, 2_000, 5_000)).isLessThan(100);
    }

    private static double score(int... detections) {
        return Scores.normalised(List.of(of(Weights.STANDARD, detections)));
    }

    private static SeriesScore of(Weights weights, int... detections) {
        List<Integer> rows = IntStream.of(detections).boxed().toList();
        return SeriesScore.of(SERIES, rows, WINDOWS, weights);
    }

    private static Row row(int number) {
        return new Row(String.valueOf(number), at(number), 1);
    }

    private static Window window(int from) {
        return new Window(at(from), at(from + 100));
    }

    private static Instant at(int row) {
        return START.plus(Duration.ofMinutes(5).multipliedBy(row));
    }
}
