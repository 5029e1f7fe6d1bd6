package org.socialcare.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TalliesTest {
    private final Tallies tallies = new Tallies();

    @Test
    void accuracy_is_the_share_of_right_answers_and_that_of_the_surest() {
        add("yes", "yes", 0.9);
        add("yes", "no", 0.6);
        add("no", "no", 0.8);
        add("no", "yes", 0.5);

        assertThat(tallies.accuracy()).isEqualTo(0.5);
        assertThat(tallies.accuracyOfSurest(0.5)).isEqualTo(1);
    }

    @Test
    void macro_f1_counts_every_asked_label_alike() {
        for (int i = 0; i < 8; i++) add("common", "common", 1);
        add("rare", "common", 1);
        add("rare", "rare", 1);

        double common = 2 * 8 / 17.0;
        double rare = 2 * 1 / 3.0;
        assertThat(tallies.macroF1()).isCloseTo((common + rare) / 2, within(1e-9));
    }

    @Test
    void confidence_that_is_right_as_often_as_it_says_has_no_error() {
        for (int i = 0; i < 10; i++) add("yes", i < 8 ? "yes" : "no", 0.8);
        assertThat(tallies.calibrationError()).isCloseTo(0, within(1e-9));
        add("yes", "no", 1);
        assertThat(tallies.calibrationError()).isCloseTo(1 / 11.0, within(1e-9));
    }

    @Test
    void nothing_asked_is_nothing_right() {
        assertThat(tallies.accuracy()).isZero();
        assertThat(tallies.macroF1()).isZero();
        assertThat(tallies.calibrationError()).isZero();
        assertThat(tallies.bySource()).isEmpty();
    }

    private void add(String asked, String given, double confidence) {
        tallies.add(new Tallies.Answer(asked, given, confidence, "set"));
    }
}
