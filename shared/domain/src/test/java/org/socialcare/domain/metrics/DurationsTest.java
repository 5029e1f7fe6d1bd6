package org.socialcare.domain.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.stream.LongStream;

class DurationsTest {
    @Test
    void nothing_took_no_time_at_all() {
        assertThat(Durations.of(LongStream.empty().mapToObj(Duration::ofSeconds).toList()))
                .isEmpty();
    }

    @Test
    void one_is_its_own_mean_median_and_p90() {
        assertThat(of(7)).isEqualTo(durations(1, 7, 7, 7));
    }

    @Test
    void a_single_night_spoils_the_mean_and_not_the_median() {
        assertThat(of(36_000, 10, 20)).isEqualTo(durations(3, 12_010, 20, 36_000));
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_middle_two() {
        assertThat(of(4, 1, 2, 10).median()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void nine_out_of_ten_took_no_longer_than_the_p90() {
        assertThat(of(LongStream.rangeClosed(1, 10).toArray()).p90())
                .isEqualTo(Duration.ofSeconds(9));
        assertThat(of(LongStream.rangeClosed(1, 11).toArray()).p90())
                .isEqualTo(Duration.ofSeconds(10));
        assertThat(of(LongStream.rangeClosed(1, 100).toArray()).p90())
                .isEqualTo(Duration.ofSeconds(90));
    }

    private static Durations of(long... seconds) {
        return Durations.of(LongStream.of(seconds).mapToObj(Duration::ofSeconds).toList())
                .orElseThrow();
    }

    private static Durations durations(int count, long mean, long median, long p90) {
        return new Durations(
                count,
                Duration.ofSeconds(mean),
                Duration.ofSeconds(median),
                Duration.ofSeconds(p90));
    }
}
