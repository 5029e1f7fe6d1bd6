package org.socialcare.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;

class ErlangTest {
    /**
     * 200 calls an hour of three minutes each, answered within 20 seconds: the worked example that
     * manuals of call centres print.
     */
    @ParameterizedTest
    @CsvSource({
        "11, 0.682, 0.390",
        "12, 0.449, 0.640",
        "13, 0.285, 0.796",
        "14, 0.174, 0.888",
    })
    void the_printed_example_comes_out(int people, double waits, double inTime) {
        Duration handling = Duration.ofMinutes(3);
        assertThat(Erlang.waits(people, 10)).isCloseTo(waits, within(0.001));
        assertThat(Erlang.within(waits, people, 10, handling, 20))
                .isCloseTo(inTime, within(0.0015));
        assertThat(Erlang.meanSeconds(Erlang.waits(14, 10), 14, 10, handling))
                .isCloseTo(7.8, within(0.05));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.3", "2, 1.9", "5, 0.01", "30, 24.5", "120, 115"})
    void the_recursion_agrees_with_the_sum_of_the_definition(int people, double load) {
        assertThat(Erlang.waits(people, load)).isCloseTo(defined(people, load), within(1e-9));
    }

    @Test
    void one_person_makes_wait_as_often_as_that_person_is_busy() {
        assertThat(Erlang.waits(1, 0.4)).isCloseTo(0.4, within(1e-12));
        assertThat(Erlang.meanSeconds(0.5, 1, 0.5, Duration.ofSeconds(60)))
                .isCloseTo(60, within(1e-9));
    }

    @Test
    void very_many_people_do_not_overflow() {
        assertThat(Erlang.waits(5_000, 4_900)).isBetween(0.05, 0.2);
        assertThat(Erlang.waits(3, 0)).isZero();
    }

    @Test
    void a_load_that_nobody_can_carry_is_refused() {
        assertThatThrownBy(() -> Erlang.waits(2, 2)).hasMessageContaining("2 people");
        assertThatThrownBy(() -> Erlang.waits(0, 1)).hasMessageContaining("0 people");
    }

    /** By factorials, in as many digits as they need. */
    private static double defined(int people, double load) {
        MathContext digits = new MathContext(60);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ZERO;
        for (int n = 0; n < people; n++) {
            sum = sum.add(term);
            term =
                    term.multiply(BigDecimal.valueOf(load))
                            .divide(BigDecimal.valueOf(n + 1), digits);
        }
        BigDecimal all =
                term.multiply(
                        BigDecimal.valueOf(people)
                                .divide(BigDecimal.valueOf(people - load), digits));
        return all.divide(sum.add(all), digits).doubleValue();
    }
}
