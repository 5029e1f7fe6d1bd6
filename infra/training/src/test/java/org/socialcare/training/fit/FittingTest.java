package org.socialcare.training.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.triage.model.Calibration;
import org.socialcare.domain.triage.model.SparseVector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

class FittingTest {
    private static final List<Double> ALIKE = List.of(1.0, 1.0);

    @Test
    void a_place_that_only_one_label_has_speaks_for_it() {
        var examples = new ArrayList<Example>();
        for (int i = 0; i < 40; i++) {
            examples.add(example(i % 2, "one", 0, 1 + i % 2));
        }
        var fitted = DualDescent.fit(examples, 1, Balance.of(examples, ALIKE), 4);

        assertThat(fitted.score(SparseVector.ones(0, 2))).isPositive();
        assertThat(fitted.score(SparseVector.ones(0, 1))).isNegative();
        assertThat(fitted.score(SparseVector.ones(0, 2 + 4)))
                .isEqualTo(fitted.score(SparseVector.ones(0, 2)));
    }

    @Test
    void a_piece_counts_by_how_rare_it_is_and_how_much_it_tells() {
        var examples = new ArrayList<Example>();
        for (int i = 0; i < 40; i++) examples.add(example(i % 2, "one", 0, 1 + i % 2));
        examples.add(example(1, "one", 3));
        double[] costs = new double[examples.size()];
        Arrays.fill(costs, 1);
        var rarity = Emphasis.rarity(examples, 4);
        var telling = rarity.telling(examples, 1, costs);

        assertThat(rarity.of(3)).isGreaterThan(rarity.of(1)).isGreaterThan(rarity.of(0));
        assertThat(telling.of(1) / rarity.of(1)).isGreaterThan(1);
        assertThat(telling.of(0) / rarity.of(0)).isLessThan(0.3);
    }

    @Test
    void where_no_piece_tells_anything_only_rarity_counts() {
        var examples = new ArrayList<Example>();
        for (int i = 0; i < 40; i++) examples.add(example(1, "one", 0));
        double[] costs = new double[examples.size()];
        Arrays.fill(costs, 1);
        var rarity = Emphasis.rarity(examples, 1);

        assertThat(rarity.telling(examples, 1, costs).of(0)).isPositive().isFinite();
    }

    @Test
    void labels_count_alike_however_many_rows_they_have() {
        var examples = new ArrayList<Example>();
        for (int i = 0; i < 90; i++) examples.add(example(0, "large", 0));
        for (int i = 0; i < 10; i++) examples.add(example(1, "small", 0));

        double[] costs = Balance.of(examples, ALIKE);

        assertThat(Arrays.stream(costs).limit(90).sum()).isCloseTo(50, within(1e-3));
        assertThat(Arrays.stream(costs).skip(90).sum()).isCloseTo(50, within(1e-3));
    }

    @Test
    void a_source_counts_by_less_than_its_size() {
        var examples = new ArrayList<Example>();
        for (int i = 0; i < 90; i++) examples.add(example(0, "large", 0));
        for (int i = 0; i < 10; i++) examples.add(example(0, "small", 0));

        double[] costs = Balance.of(examples, ALIKE);

        assertThat(Arrays.stream(costs).limit(90).sum()).isCloseTo(83.861, within(1e-2));
        assertThat(Arrays.stream(costs).skip(90).sum()).isCloseTo(16.139, within(1e-2));
    }

    @Test
    void rows_like_an_inbox_count_more_for_danger() {
        var examples =
                List.of(
                        example(0, "own-turns2", 0),
                        example(0, "own-mail", 0),
                        example(1, "own-danger", 0));
        double[] costs = {0.5, 0.5, 1};

        Traffic.raise(examples, costs);

        assertThat(costs).containsExactly(6, 2, 1);
    }

    @Test
    void a_half_that_only_guesses_is_not_trusted_and_the_other_is_as_far_as_it_is_right() {
        var random = new SplittableRandom(11);
        var scored = new ArrayList<Scored>();
        for (int i = 0; i < 4000; i++) {
            double score = random.nextDouble(-3, 3);
            double right = 1 / (1 + Math.exp(-2 * score));
            int label = random.nextDouble() < right ? 1 : 0;
            double noise = random.nextDouble(-3, 3);
            scored.add(new Scored(new double[] {0, score}, new double[] {0, noise}, label, 1));
        }
        Calibration trust = Trust.fit(scored);

        assertThat((double) trust.pieces()).isCloseTo(2, within(0.25));
        assertThat((double) trust.signs()).isCloseTo(0, within(0.1));
    }

    @Test
    void a_flag_is_on_average_as_probable_as_it_is_common_whatever_raises_it() {
        var random = new SplittableRandom(7);
        var scored = new ArrayList<Scored>();
        for (int i = 0; i < 1000; i++) {
            var scores = new double[] {0, random.nextDouble(-1, 2), random.nextDouble(-1, 2)};
            scored.add(new Scored(scores, new double[3], i % 20 == 0 ? 1 + i % 3 % 2 : 0, 1));
        }
        Calibration trust = Trust.ofFlag(scored);

        double sum = 0;
        for (var each : scored) {
            double raised = 0;
            for (int i = 1; i < 3; i++) {
                raised += Math.exp(trust.pieces() * each.pieces()[i] + trust.start());
            }
            sum += raised / (1 + raised);
        }
        assertThat(sum / scored.size()).isCloseTo(0.05, within(1e-3));
    }

    @Test
    void doubt_shrinks_scores_towards_where_the_flag_is_raised_and_moves_no_decision() {
        var own = new Calibration(2, 1, 0.5f);
        var sure = new ArrayList<Scored>();
        var random = new SplittableRandom(5);
        for (int i = 0; i < 4000; i++) {
            double score = random.nextDouble(-3, 3);
            double right = 1 / (1 + Math.exp(-(0.5 + 2 * score) / 2)); // half of what is claimed
            int label = random.nextDouble() < right ? 1 : 0;
            sure.add(new Scored(new double[] {0, score}, new double[2], label, 1));
        }
        Calibration shrunk = Trust.shrunk(own, sure, 0.5);

        assertThat((double) shrunk.pieces()).isCloseTo(1, within(0.1));
        assertThat((double) shrunk.signs()).isCloseTo(0.5, within(0.05));
        assertThat(shrunk.start() / shrunk.pieces()).isCloseTo(0.25f, within(1e-4f));
        assertThat(Trust.shrunk(own, List.of(), 0.5)).isEqualTo(own);
    }

    @Test
    void doubt_never_adds_confidence() {
        var own = new Calibration(0.5f, 0, 0);
        var right =
                List.of(
                        new Scored(new double[] {0, 2}, new double[2], 1, 1),
                        new Scored(new double[] {0, -2}, new double[2], 0, 1));

        assertThat(Trust.shrunk(own, right, 0.5)).isEqualTo(own);
    }

    @Test
    void each_source_that_knows_a_flag_weighs_one() {
        var examples = new ArrayList<Example>();
        for (int i = 0; i < 40; i++) examples.add(example(i % 2, "small", 0));
        for (int i = 0; i < 400; i++) examples.add(example(i % 2, "large", 0));
        for (int i = 0; i < 400; i++) examples.add(example(0, "ordinary", 0));

        double[] weights = new SourceWeights(examples).of(examples);

        assertThat(Arrays.stream(weights).limit(40).sum()).isCloseTo(1, within(1e-9));
        assertThat(Arrays.stream(weights).skip(40).limit(400).sum()).isCloseTo(1, within(1e-9));
        assertThat(Arrays.stream(weights).skip(440).sum()).isZero();
    }

    @Test
    void nothing_to_go_by_leaves_both_halves_as_they_are() {
        assertThat(Trust.fit(List.of())).isEqualTo(Calibration.PLAIN);
    }

    @Test
    void a_source_is_asked_about_only_if_its_labels_are_known_from_elsewhere() {
        var examples = new ArrayList<Example>();
        for (int i = 0; i < 60; i++) {
            examples.add(example(0, "one", 0));
            examples.add(example(0, "other", 1));
            examples.add(example(1, "lonely", 2));
        }
        var asked = new ArrayList<String>();
        for (var fold : Folds.bySource(examples)) {
            for (var example : fold.asked()) asked.add(example.source());
            assertThat(fold.fitted()).hasSize(examples.size() - fold.asked().size());
        }
        assertThat(asked).hasSize(120).containsOnly("one", "other");
    }

    @Test
    void by_lot_every_example_is_asked_about_once() {
        var examples = new ArrayList<Example>();
        for (int i = 0; i < 10; i++) examples.add(example(0, "one", i));
        var asked = new ArrayList<Example>();
        for (var fold : Folds.byLot(examples)) asked.addAll(fold.asked());
        assertThat(asked).containsExactlyInAnyOrderElementsOf(examples);
    }

    private static Example example(int label, String source, int... places) {
        return new Example(SparseVector.ones(places), SparseVector.ones(), label, "en", source);
    }
}
