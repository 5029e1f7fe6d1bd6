package org.socialcare.training.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.domain.learning.TrainingRow;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Topic;
import org.socialcare.domain.triage.model.Task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

class RowsTest {
    private final List<Problem> problems = new ArrayList<>();
    @TempDir private Path folder;

    @Test
    void a_row_of_our_own_serves_every_task() throws IOException {
        write(
                "messages_en.tsv",
                "it burns!\tafter_sales.repair\tnegative\temergency,sensitive.safety");

        var rows = Corpus.read(folder, problems::add);

        assertThat(problems).isEmpty();
        assertThat(rows)
                .extracting(Row::task, Row::label)
                .containsExactlyInAnyOrder(
                        tuple(Task.TOPIC, "after_sales.repair"),
                        tuple(Task.CATEGORY, "after_sales"),
                        tuple(Task.SENTIMENT, "negative"),
                        tuple(Task.ABUSE, "none"),
                        tuple(Task.EMERGENCY, "emergency"),
                        tuple(Task.SENSITIVE, "sensitive.safety"));
        assertThat(rows).allMatch(row -> row.source().equals("own-messages"));
        assertThat(rows).allMatch(row -> row.language().equals("en"));
    }

    @ParameterizedTest
    @CsvSource({
        "messages, TOPIC CATEGORY SENTIMENT ABUSE EMERGENCY SENSITIVE",
        "mail2, ABUSE EMERGENCY SENSITIVE",
        "turns, EMERGENCY SENSITIVE",
        "feelings2, SENTIMENT ABUSE EMERGENCY SENSITIVE",
        "risk4, ABUSE EMERGENCY SENSITIVE",
        "danger4, EMERGENCY SENSITIVE"
    })
    void a_row_teaches_what_its_file_was_written_for(String kind, String tasks) throws IOException {
        write(kind + "_en.tsv", "hm\tproduct.stock\tneutral\t-");

        assertThat(Corpus.read(folder, problems::add))
                .extracting(row -> row.task().name())
                .containsExactlyInAnyOrder(tasks.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "-, none",
        "emergency, none",
        "sensitive, sensitive",
        "sensitive.legal, sensitive.recourse",
        "'sensitive.media,sensitive.regulator', sensitive.recourse",
        "'sensitive.legal,sensitive.safety', sensitive.safety",
        "'sensitive.privacy,sensitive.regulator', sensitive.privacy"
    })
    void what_is_sensitive_is_learnt_by_its_ground(String flags, String label) throws IOException {
        write("danger_en.tsv", "hm\tother\tneutral\t" + flags);

        assertThat(Corpus.read(folder, problems::add))
                .filteredOn(row -> row.task() == Task.SENSITIVE)
                .extracting(Row::label)
                .containsExactly(label);
        assertThat(problems).isEmpty();
    }

    @Test
    void what_is_not_known_is_told_and_the_rest_is_read() throws IOException {
        write(
                "messages_en.tsv",
                "a\tweather\tnegative\t-\nb\tpraise\tso-so\tloud\nc\tpraise\tpositive\t-");

        assertThat(Corpus.read(folder, problems::add)).extracting(Row::text).containsOnly("c");
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "messages_en.tsv, line 1: has an unknown topic weather",
                        "messages_en.tsv, line 2: has an unknown sentiment so-so",
                        "messages_en.tsv, line 2: has an unknown flag loud");
    }

    @Test
    void what_agents_have_corrected_is_read_whatever_its_topic() throws IOException {
        for (var topic : Topic.values()) {
            write("corrections_en.tsv", "hm\t" + TrainingRow.topic(topic) + "\tneutral\tsensitive");

            var rows = Corpus.read(folder, problems::add);

            assertThat(problems).as("%s", topic).isEmpty();
            assertThat(rows)
                    .contains(new Row(Task.SENSITIVE, "hm", "sensitive", "en", "own-corrections"));
            assertThat(rows)
                    .filteredOn(row -> row.task() == Task.CATEGORY)
                    .extracting(Row::label)
                    .containsExactly(topic.category().name().toLowerCase(Locale.ROOT));
            boolean general =
                    topic.category() != Category.PRAISE
                            && topic.category() != Category.OTHER
                            && topic == Topic.general(topic.category());
            assertThat(rows).filteredOn(row -> row.task() == Task.TOPIC).hasSize(general ? 0 : 1);
        }
    }

    @Test
    void a_file_is_named_after_its_task_and_language() throws IOException {
        write("category_el.authored.tsv", "πού είναι;\tafter_sales\tauthored\nx\tnonsense");
        write("langid_mul.tsv", "wo ist das\tde\n");
        write("notes.txt", "no rows");

        var rows = OpenText.read(folder, problems::add);

        assertThat(rows)
                .contains(
                        new Row(Task.CATEGORY, "πού είναι;", "after_sales", "el", "authored"),
                        new Row(Task.SENTIMENT, "πού είναι;", "neutral", "el", "by-authored"),
                        new Row(Task.EMERGENCY, "πού είναι;", "none", "el", "authored"),
                        new Row(Task.LANGUAGE, "wo ist das", "de", "mul", "langid_mul.tsv"));
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly("category_el.authored.tsv, line 2: has an unknown label nonsense");
    }

    @Test
    void a_row_of_risk_says_what_it_is_not_as_well() throws IOException {
        write("risk_en.tsv", "I will sue\tsensitive\thand\nfine\tnone\thand\nhm\tmaybe\thand");

        assertThat(OpenText.read(folder, problems::add))
                .extracting(Row::task, Row::text, Row::label)
                .containsExactlyInAnyOrder(
                        tuple(Task.ABUSE, "I will sue", "none"),
                        tuple(Task.EMERGENCY, "I will sue", "none"),
                        tuple(Task.SENSITIVE, "I will sue", "sensitive"),
                        tuple(Task.ABUSE, "fine", "none"),
                        tuple(Task.EMERGENCY, "fine", "none"),
                        tuple(Task.SENSITIVE, "fine", "none"));
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly("risk_en.tsv, line 3: has an unknown label maybe");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
