package org.socialcare.domain.triage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.triage.model.Model.Asked;
import org.socialcare.domain.triage.model.Model.Found;
import org.socialcare.domain.triage.model.Table.Kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class ModelTest {
    private static final Set<String> NOTHING = Set.of();

    @Test
    void pieces_speak_for_their_labels() {
        var opinion = judge(SparseVector.ones(1), NOTHING, "en").on(Task.SENTIMENT).orElseThrow();

        assertThat(opinion.label()).isEqualTo("positive");
        double sum = Math.exp(2) + Math.exp(0) + Math.exp(-2);
        assertThat(opinion.confidence()).isCloseTo(Math.exp(2) / sum, within(1e-6));
        assertThat(opinion.of("neutral")).isCloseTo(1 / sum, within(1e-6));
        assertThat(opinion.of("sideways")).isZero();
    }

    @Test
    void a_language_may_trust_signs_alone() {
        var english =
                judge(SparseVector.ones(1), Set.of("good"), "en").on(Task.SENTIMENT).orElseThrow();
        var greek =
                judge(SparseVector.ones(1), Set.of("good"), "el").on(Task.SENTIMENT).orElseThrow();
        double sum = Math.exp(2) + Math.exp(0) + Math.exp(-1);
        assertThat(greek.confidence()).isCloseTo(Math.exp(2) / sum, within(1e-6));
        assertThat(english.confidence()).isGreaterThan(greek.confidence());
    }

    @Test
    void of_two_labels_the_first_is_the_absence_of_the_second() {
        var calm = judge(SparseVector.ones(1), NOTHING, "en").on(Task.ABUSE).orElseThrow();
        var rude = judge(SparseVector.ones(2), NOTHING, "en").on(Task.ABUSE).orElseThrow();
        assertThat(calm.of("abuse")).isEqualTo(0.5);
        assertThat(rude.of("abuse")).isCloseTo(1 / (1 + Math.exp(-6)), within(1e-6));
    }

    @Test
    void a_flag_is_raised_on_one_ground_or_another() {
        var absent = new Label("none", Optional.empty(), Weights.of(), 0);
        var column = Optional.of(new Label.Column(1, 0));
        var fire = new Label("flag.fire", column, Weights.of(), 0);
        var flood = new Label("flag.flood", column, Weights.of(), 1);
        var start = Map.of(Head.ANY_LANGUAGE, new Calibration(1, 1, -2));
        var head = new Head(Task.SENSITIVE, List.of(absent, fire, flood), start);
        var table = Table.of(Kind.TEXT, 1, List.of(head), new byte[4]);

        var opinions =
                new Model(SignPlaces.NONE, List.of(table))
                        .judge(Kind.TEXT, SparseVector.ones(), Found.NOTHING);

        double raised = Math.exp(-2) + Math.exp(-1);
        assertThat(opinions.raised(Task.SENSITIVE)).isCloseTo(raised / (1 + raised), within(1e-6));
        assertThat(opinions.ground(Task.SENSITIVE)).contains("flag.flood");
        assertThat(opinions.on(Task.SENSITIVE).orElseThrow().label()).isEqualTo("none");
        assertThat(opinions.raised(Task.EMERGENCY)).as("it was not asked").isZero();
        assertThat(opinions.ground(Task.EMERGENCY)).isEmpty();
    }

    @Test
    void places_beyond_the_table_are_folded_into_it() {
        var inside = judge(SparseVector.ones(1), NOTHING, "en").on(Task.SENTIMENT).orElseThrow();
        var beyond =
                judge(SparseVector.ones(1 + 4), NOTHING, "en").on(Task.SENTIMENT).orElseThrow();
        assertThat(beyond.confidence()).isEqualTo(inside.confidence());
    }

    @Test
    void signs_it_was_not_trained_with_say_nothing() {
        var opinion =
                judge(SparseVector.ones(), Set.of("new"), "en").on(Task.SENTIMENT).orElseThrow();
        assertThat(opinion.confidence()).isCloseTo(1 / 3.0, within(1e-6));
        assertThat(opinion.label()).isEqualTo("negative");
    }

    @Test
    void pieces_of_another_kind_are_not_asked_about() {
        var opinions = SomeModel.any().judge(Kind.LETTERS, SparseVector.ones(1), Found.NOTHING);
        assertThat(opinions.on(Task.SENTIMENT)).isEmpty();
        assertThat(opinions.probability(Task.ABUSE, "abuse")).isZero();
    }

    @Test
    void parts_that_do_not_fit_together_are_refused() {
        var heads = SomeModel.any().tables().getFirst().heads();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.of(Kind.TEXT, 2, heads, new byte[15]))
                .withMessageContaining("expected 16 cells, found 15");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Model(
                                        new SignPlaces(List.of("asks"), List.of(), List.of()),
                                        SomeModel.any().tables()))
                .withMessageContaining("SENTIMENT has weights for 2 signs");
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibration(Float.NaN, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Head(Task.ABUSE, List.of(), Map.of()));
    }

    @Test
    void the_pieces_that_speak_for_a_label_have_a_place() {
        var column = new Label.Column(1, 0);
        var head =
                new Head(
                        Task.ABUSE,
                        List.of(
                                new Label("none", Optional.empty(), Weights.of(), 0),
                                new Label("abuse", Optional.of(column), Weights.of(), 0)),
                        Map.of());
        var cells = new byte[1 << Pieces.BITS];
        Pieces.walk(" fool ", (place, _, _) -> cells[place] = 5);
        Pieces.walk("蠢", (place, _, _) -> cells[place] = 5);
        var model =
                new Model(
                        SignPlaces.NONE,
                        List.of(Table.of(Kind.TEXT, Pieces.BITS, List.of(head), cells)));

        assertThat(strongest(model, Task.ABUSE, "abuse", " you fool you "))
                .contains(new Span(5, 9));
        assertThat(strongest(model, Task.ABUSE, "abuse", " 你真蠢 ")).contains(new Span(3, 4));
        assertThat(strongest(model, Task.ABUSE, "abuse", " hello ")).isEmpty();
        assertThat(strongest(model, Task.ABUSE, "none", " you fool ")).isEmpty();
        assertThat(strongest(model, Task.TOPIC, "praise", " you fool ")).isEmpty();
    }

    private static Optional<Span> strongest(Model model, Task task, String label, String text) {
        var other = new Asked(Task.LANGUAGE, "en");
        var answers = model.strongest(List.of(other, new Asked(task, label)), text);
        assertThat(answers.getFirst()).isEmpty();
        return answers.getLast();
    }

    private static Opinions judge(SparseVector pieces, Set<String> signs, String language) {
        return SomeModel.any().judge(Kind.TEXT, pieces, new Found(signs, List.of(), language));
    }
}
