package org.socialcare.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialcare.domain.triage.Audience;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.ReadWords;
import org.socialcare.domain.triage.Reason;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.TrainedReader;
import org.socialcare.domain.triage.model.Model;
import org.socialcare.domain.triage.model.ModelFile;
import org.socialcare.domain.triage.model.SignPlaces;
import org.socialcare.domain.triage.model.Task;
import org.socialcare.training.rows.Row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A model of a few made-up words, which no lexicon knows. */
class TrainingTest {
    private static final Places PLACES =
            new Places(Path.of(System.getProperty("repository.root", ".")));
    private static final List<Row> ROWS = rows();
    private static Model model = new Model(SignPlaces.NONE, List.of());
    private static TrainedReader reader = new TrainedReader(PLACES.lexicons(), model);

    @TempDir private Path folder;

    @BeforeAll
    static void train() {
        model = new Training(PLACES.lexicons()).train(ROWS);
        reader = new TrainedReader(PLACES.lexicons(), model);
    }

    @Test
    void the_same_rows_give_the_same_bytes() {
        var again = new Training(PLACES.lexicons()).train(ROWS);
        assertThat(ModelFile.write(again)).isEqualTo(ModelFile.write(model));
    }

    @Test
    void what_was_learnt_is_read() {
        assertThat(reader.read("the glimmerbox zorped today").sentiment())
                .isEqualTo(Sentiment.NEGATIVE);
        assertThat(reader.read("the glimmerbox flims today").sentiment())
                .isEqualTo(Sentiment.POSITIVE);
        assertThat(reader.read("today it zorped").category()).isEqualTo(Category.COMPLAINT);
        assertThat(reader.opinions("today it flims").probability(Task.CATEGORY, "praise"))
                .isGreaterThan(0.8);
    }

    @Test
    void the_word_that_weighs_most_is_a_reason() {
        String written = "frobbage! FROBBAGE";
        assertThat(reader.read(written).reasons())
                .anySatisfy(
                        reason -> {
                            assertThat(reason.part()).isEqualTo(Reason.Part.RISK);
                            assertThat(reason.sign()).isEqualTo(Reason.MODEL);
                            assertThat(written.substring(reason.start(), reason.end()))
                                    .isEqualTo("frobbage");
                        });
    }

    @Test
    void a_model_adds_to_flags_and_never_takes_one_away() {
        assertThat(reader.read("frobbage! frobbage!").flags()).contains(RiskFlag.EMERGENCY);
        assertThat(reader.read("my lawyer will sue you, it flims").flags())
                .contains(RiskFlag.SENSITIVE);
    }

    @Test
    void what_is_sensitive_is_known_by_its_ground_even_if_a_row_does_not_tell_it() {
        assertThat(reader.opinions("the splonk leaked").ground(Task.SENSITIVE))
                .contains("sensitive.privacy");
        assertThat(reader.opinions("a splint hurts").ground(Task.SENSITIVE))
                .contains("sensitive.safety");
        assertThat(reader.opinions("a wibbler").ground(Task.SENSITIVE))
                .as("the rows that say so call on a lawyer")
                .contains("sensitive.recourse");
        assertThat(reader.read("the splonk").flags()).contains(RiskFlag.SENSITIVE);
        assertThat(reader.read("today it flims").flags()).isEmpty();
    }

    @Test
    void a_table_says_how_good_it_is_and_what_could_not_be_used() throws IOException {
        Files.writeString(
                folder.resolve("sentiment_en.tsv"),
                "it zorped\tnegative\tset\n"
                        + "it flims\tpositive\tset\n"
                        + "it flims\tnegative\tset\n"
                        + "lonely\n");
        Files.writeString(folder.resolve("weather_en.tsv"), "rain\twet\tset\n");
        var complaints = new ByteArrayOutputStream();

        var out = new PrintStream(complaints, true, StandardCharsets.UTF_8);
        String table = new Judging(reader).table(folder, out);

        assertThat(table).contains("| sentiment_en.tsv | 3 | 0.667 |").contains("set 0.667 (3);");
        assertThat(complaints.toString(StandardCharsets.UTF_8))
                .contains("sentiment_en.tsv, line 4: has 1 cells, not 2 to 3")
                .contains("weather_en.tsv: no rows of a task that is known");
    }

    @Test
    void flags_are_counted_apart_from_false_alarms(@TempDir Path other) throws IOException {
        Files.writeString(
                other.resolve("risk_en.tsv"),
                "frobbage! frobbage!\tother\tnegative\temergency\n"
                        + "nothing of the kind\tother\tnegative\temergency\n"
                        + "my lawyer will sue you\tother\tnegative\tsensitive.legal\n"
                        + "today it flims\tpraise\tpositive\t-\n");
        Files.writeString(
                other.resolve("ordinary_en.tsv"),
                "frobbage! the red one\tother\tneutral\t-\n"
                        + "and the other one\tother\tneutral\t-\n");
        Files.writeString(
                other.resolve("chat_en.tsv"),
                "my lawyer will sue you, he says\tother\tneutral\t-\n"
                        + "as I said, two\tother\tneutral\t-\n"
                        + "and thank you\tother\tneutral\t-\n");

        String table = new FlagTable(reader).table(other, _ -> {});

        assertThat(table)
                .contains("| en | emergency | 0.500 | 2 | 0.000 | 1 | 0.500 | 2 |")
                .contains("| en | sensitive | 1.000 | 1 | 0.000 | 1 | 0.000 | 2 | 0.333 | 3 |")
                .contains("| zh | abuse | 0.000 | 0 | 0.000 | 0 | 0.000 | 0 | 0.000 | 0 |");
    }

    @Test
    void feelings_of_private_messages_are_counted_as_said_to_the_shop(@TempDir Path other)
            throws IOException {
        Files.writeString(
                other.resolve("chat_en.tsv"),
                "a\tother\tneutral\t-\nb\tother\tneutral\t-\nc\tother\tneutral\t-\n");
        Files.writeString(other.resolve("risk_en.tsv"), "d\tother\tneutral\t-\n");
        ReadWords shop =
                (text, audience) ->
                        audience == Audience.SHOP || text.equals("a")
                                ? reader.read("is thing3 a quibble")
                                : reader.read("the thing3 zorped");

        String table = new FeelingTable(shop).table(other, _ -> {});

        assertThat(table.lines().skip(2)).hasSize(1);
        assertThat(table).contains("| en | own-chat | 3 | 1.000 |").contains("| 0.333 | 0.500 |");
    }

    @Test
    void a_card_names_every_source_and_its_licence() {
        String card = Card.of(ROWS, 12, "", "", "");
        assertThat(card).contains("| own-words | ours").contains("12 bytes");
        assertThat(Card.of(List.of(new Row(Task.ABUSE, "a", "none", "en", "found")), 1, "", "", ""))
                .contains("| found | **not known: must not ship** | abuse 1 |");
    }

    private static List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 120; i++) {
            String source = i % 2 == 0 ? "own-words" : "own-others";
            String thing = "thing" + i;
            add(rows, "the " + thing + " zorped", "negative", "complaint", "none", source);
            add(rows, thing + " flims today", "positive", "praise", "none", source);
            add(rows, "is " + thing + " a quibble", "neutral", "other", "none", source);
            add(rows, "frobbage " + thing + "!", "negative", "other", "emergency", source);
            sensitive(rows, "the splonk of " + thing, "sensitive.privacy", source);
            sensitive(rows, "a splint in " + thing, "sensitive.safety", source);
            sensitive(rows, "a wibbler, my lawyer on " + thing, "sensitive", source);
        }
        Collections.shuffle(rows, new Random(5));
        return rows;
    }

    private static void sensitive(List<Row> rows, String text, String label, String source) {
        rows.add(new Row(Task.SENSITIVE, text, label, "en", source));
    }

    private static void add(
            List<Row> rows,
            String text,
            String sentiment,
            String category,
            String risk,
            String source) {
        rows.add(new Row(Task.SENTIMENT, text, sentiment, "en", source));
        rows.add(new Row(Task.CATEGORY, text, category, "en", source));
        rows.add(new Row(Task.EMERGENCY, text, risk, "en", source));
        sensitive(rows, text, "none", source);
    }
}
