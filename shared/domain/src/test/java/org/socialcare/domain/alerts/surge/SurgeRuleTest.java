package org.socialcare.domain.alerts.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class SurgeRuleTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LEARNING = Duration.ofHours(6);

    @Test
    void levels_must_rise() {
        refuses("levels rise", 1.3, 1.3, 5, 0.75, 0.25);
        refuses("levels rise", 1, 1.7, 5, 0.75, 0.25);
        refuses("levels rise", 1.3, 1.7, 1.5, 0.75, 0.25);
    }

    @Test
    void shares_must_be_shares() {
        refuses("ordinary", 1.3, 1.7, 5, 1, 0.25);
        refuses("ordinary", 1.3, 1.7, 5, Double.NaN, 0.25);
        refuses("hourWeight", 1.3, 1.7, 5, 0.75, 1.1);
    }

    @Test
    void periods_and_days_must_fit_what_is_remembered() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(List.of(13), 21, 10, DAY))
                .withMessageContaining("periods");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(List.of(), 21, 10, DAY))
                .withMessageContaining("periods");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(List.of(1), 1, 10, DAY))
                .withMessageContaining("days");
    }

    @Test
    void one_message_can_never_be_a_minimum() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(List.of(1), 21, 1, DAY))
                .withMessageContaining("minimum");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(List.of(1), 21, 10, Duration.ZERO))
                .withMessageContaining("cool down");
        assertThat(rule(List.of(1), 21, 2, DAY).minimum()).isEqualTo(2);
    }

    private static void refuses(
            String what,
            double notice,
            double warning,
            double crisis,
            double ordinary,
            double hourWeight) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new SurgeRule(
                                        List.of(1),
                                        21,
                                        ordinary,
                                        hourWeight,
                                        notice,
                                        warning,
                                        crisis,
                                        10,
                                        LEARNING,
                                        50,
                                        3,
                                        DAY))
                .withMessageContaining(what);
    }

    private static SurgeRule rule(List<Integer> periods, int days, int minimum, Duration coolDown) {
        return new SurgeRule(
                periods, days, 0.75, 0.25, 1.3, 1.65, 5, minimum, LEARNING, 50, 3, coolDown);
    }
}
