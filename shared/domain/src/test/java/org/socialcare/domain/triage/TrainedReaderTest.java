package org.socialcare.domain.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.domain.triage.model.Head;
import org.socialcare.domain.triage.model.Label;
import org.socialcare.domain.triage.model.Model;
import org.socialcare.domain.triage.model.SignPlaces;
import org.socialcare.domain.triage.model.Table;
import org.socialcare.domain.triage.model.Task;
import org.socialcare.domain.triage.model.Weights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lexicons that are deployed, with models that are of one mind whatever is said. */
class TrainedReaderTest {
    private static final String FIRE = "the lamp is on fire, sue you, see you in court";
    private static final String FAREWELL = "i want to die";

    /** What a score of three makes probable. */
    private static final double SURE = 1 / (1 + Math.exp(-3));

    @Test
    void a_stem_of_danger_stands_where_the_model_thinks_it_unlikely() {
        var read = reader(-2).read(FIRE);

        assertThat(read.flags()).contains(RiskFlag.EMERGENCY, RiskFlag.SENSITIVE);
        assertThat(read.grounds()).contains(Ground.LEGAL);
        assertThat(read.reasons()).extracting(Reason::part).contains(Reason.Part.RISK);
    }

    @Test
    void a_stem_of_danger_of_which_the_model_thinks_next_to_nothing_leaves_no_trace() {
        var read = reader(-5).read(FIRE);

        assertThat(read.flags()).doesNotContain(RiskFlag.EMERGENCY, RiskFlag.SENSITIVE);
        assertThat(read.grounds()).isEmpty();
        assertThat(read.reasons()).extracting(Reason::part).doesNotContain(Reason.Part.RISK);
    }

    @Test
    void a_farewell_to_life_stands_whatever_the_model_thinks() {
        assertThat(reader(-5).read(FAREWELL).flags()).contains(RiskFlag.EMERGENCY);
    }

    @Test
    void a_model_that_was_not_asked_doubts_nothing() {
        var lexiconsAlone =
                new TrainedReader(OurLexicons.READER, new Model(SignPlaces.NONE, List.of()));

        assertThat(lexiconsAlone.read(FIRE).flags())
                .contains(RiskFlag.EMERGENCY, RiskFlag.SENSITIVE);
    }

    @Test
    void greek_in_latin_letters_is_greek_and_what_has_no_letters_has_no_language() {
        var portuguese = speaking("pt");

        assertThat(portuguese.read("pote tha erthei h paraggelia mou").language()).isEqualTo("el");
        assertThat(portuguese.read("quando chega a encomenda").language()).isEqualTo("pt");
        for (String wordless : List.of("", "🙂🙂", "12345678", "?!")) {
            assertThat(portuguese.read(wordless).language()).as(wordless).isEqualTo("und");
        }
    }

    @Test
    void feelings_are_as_sure_as_the_language_was_taught() {
        String portuguese = "a encomenda chegou partida";
        double spoken = sureOfAnger(1).read(portuguese).sure().sentiment();
        double foreign = sureOfAnger(9).read(portuguese).sure().sentiment();

        assertThat(sureOfAnger(-9).read(portuguese).sure().sentiment())
                .as("in English it is as sure as the model is")
                .isCloseTo(SURE, within(1e-3));
        assertThat(foreign).as("as a throw of dice").isCloseTo(1.0 / 2, within(1e-3));
        assertThat(spoken).isBetween(foreign, SURE);
        assertThat(sureOfAnger(9).read(portuguese).sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(sureOfAnger(9).read("😡").sure().sentiment())
                .as("a face is of no language")
                .isCloseTo(SURE, within(1e-3));
    }

    @Test
    void what_is_said_to_a_shop_alone_is_taken_for_anger_less_easily() {
        String words = "the wrong number";
        var reader = sureOfAnger(-9);
        double odds = SURE / (1 - SURE);

        var inPublic = reader.read(words);
        var toShop = reader.read(words, Audience.SHOP);

        assertThat(inPublic).isEqualTo(reader.read(words, Audience.PUBLIC));
        assertThat(inPublic.sure().sentiment()).isCloseTo(SURE, within(1e-3));
        assertThat(toShop.sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(toShop.sure().sentiment()).isCloseTo(odds / (odds + 4), within(1e-3));
        assertThat(toShop.language()).isEqualTo(inPublic.language());
        assertThat(toShop.flags()).isEqualTo(inPublic.flags());
    }

    @Test
    void a_flag_of_the_model_is_explained_by_what_goes_on_together() {
        String message = "the toddler and the battery";
        var places = new SignPlaces(List.of(), List.of(), List.of("KID", "BATTERY"));
        var none = new Label("none", Optional.empty(), Weights.of(), 0);
        var column = Optional.of(new Label.Column(1, 0));
        var raised = new Label("emergency", column, Weights.of(0, 1, 4), 0);
        var head = new Head(Task.EMERGENCY, List.of(none, raised), Map.of());
        var table = Table.of(Table.Kind.TEXT, 1, List.of(head), new byte[2]);

        var read =
                new TrainedReader(OurLexicons.READER, new Model(places, List.of(table)))
                        .read(message);

        assertThat(read.flags()).contains(RiskFlag.EMERGENCY);
        assertThat(read.reasons())
                .filteredOn(reason -> List.of("KID", "BATTERY").contains(reason.sign()))
                .extracting(reason -> message.substring(reason.start(), reason.end()))
                .containsExactly("toddler", "battery");
    }

    @ParameterizedTest
    @CsvSource({"safety, SAFETY", "privacy, PRIVACY", "recourse,"})
    void what_only_the_model_finds_sensitive_is_so_on_the_ground_it_thinks_of(
            String ground, Ground named) {
        var head = head(Task.SENSITIVE, "sensitive." + ground, 3);
        var table = Table.of(Table.Kind.TEXT, 1, List.of(head), new byte[2]);
        var model = new Model(SignPlaces.NONE, List.of(table));
        var reader = new TrainedReader(OurLexicons.READER, model);

        var read = reader.read("the parcel came on Monday");

        assertThat(read.flags()).contains(RiskFlag.SENSITIVE);
        assertThat(read.grounds()).isEqualTo(named == null ? Set.of() : Set.of(named));
        assertThat(reader.read("my lawyer will sue you").grounds())
                .as("a word that names the ground is believed")
                .containsExactly(Ground.LEGAL);
    }

    /** One that takes everything for angry, and for Portuguese by that score. */
    private static TrainedReader sureOfAnger(float portuguese) {
        var calm = new Label("neutral", Optional.empty(), Weights.of(), 0);
        var angry = new Label("negative", Optional.of(new Label.Column(1, 3)), Weights.of(), 0);
        var feelings = new Head(Task.SENTIMENT, List.of(calm, angry), Map.of());
        var tables =
                List.of(
                        Table.of(Table.Kind.TEXT, 1, List.of(feelings), new byte[2]),
                        languages("pt", portuguese));
        return new TrainedReader(OurLexicons.READER, new Model(SignPlaces.NONE, tables));
    }

    private static TrainedReader speaking(String language) {
        var tables = List.of(languages(language, 5));
        return new TrainedReader(OurLexicons.READER, new Model(SignPlaces.NONE, tables));
    }

    private static Table languages(String other, float score) {
        var english = new Label("en", Optional.empty(), Weights.of(), 0);
        var column = Optional.of(new Label.Column(1, score));
        var labels = List.of(english, new Label(other, column, Weights.of(), 0));
        var head = new Head(Task.LANGUAGE, labels, Map.of());
        return Table.of(Table.Kind.LETTERS, 1, List.of(head), new byte[2]);
    }

    private static TrainedReader reader(float score) {
        var heads =
                List.of(
                        head(Task.EMERGENCY, "emergency", score),
                        head(Task.SENSITIVE, "sensitive", score));
        var table = Table.of(Table.Kind.TEXT, 1, heads, new byte[4]);
        return new TrainedReader(OurLexicons.READER, new Model(SignPlaces.NONE, List.of(table)));
    }

    private static Head head(Task task, String flag, float score) {
        var none = new Label("none", Optional.empty(), Weights.of(), 0);
        var column = new Label.Column(1, score);
        return new Head(
                task,
                List.of(none, new Label(flag, Optional.of(column), Weights.of(), 0)),
                Map.of());
    }
}
