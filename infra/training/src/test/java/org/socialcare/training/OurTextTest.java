package org.socialcare.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.triage.model.Task;
import org.socialcare.training.rows.Corpus;
import org.socialcare.training.rows.Labels;
import org.socialcare.training.rows.Problem;
import org.socialcare.training.rows.Row;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The text that lies in the repository can be used, all of it. */
class OurTextTest {
    private static final Places PLACES =
            new Places(Path.of(System.getProperty("repository.root", ".")));

    private final List<Problem> problems = new ArrayList<>();
    private final List<Row> corpus = Corpus.read(PLACES.corpus(), problems::add);
    private final List<Row> unseen = Corpus.read(PLACES.unseen(), problems::add);

    @Test
    void every_line_can_be_used() {
        assertThat(problems).isEmpty();
        assertThat(count(corpus, Task.SENSITIVE)).isGreaterThan(29_000);
        assertThat(count(unseen, Task.SENSITIVE)).isEqualTo(2460);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "el"})
    void every_language_has_rows_for_every_topic_and_every_flag(String language) {
        var own = corpus.stream().filter(row -> row.language().equals(language)).toList();
        for (String topic : Labels.of(Task.TOPIC)) {
            assertThat(own.stream().filter(row -> row.label().equals(topic)))
                    .as(topic)
                    .hasSizeGreaterThan(90);
        }
        for (var task : List.of(Task.ABUSE, Task.EMERGENCY, Task.SENSITIVE)) {
            assertThat(own.stream().filter(row -> row.task() == task).filter(OurTextTest::raised))
                    .as(task.name())
                    .hasSizeGreaterThan(50);
        }
    }

    @Test
    void no_text_stands_twice_and_none_it_is_judged_on_is_learnt_from() {
        var texts = new HashSet<String>();
        for (var row : corpus) {
            if (row.task() != Task.SENSITIVE) continue;
            assertThat(texts.add(known(row))).as(row.text()).isTrue();
        }
        var judged = unseen.stream().map(OurTextTest::known).collect(Collectors.toSet());
        judged.retainAll(texts);
        assertThat(judged).isEmpty();
    }

    private static boolean raised(Row row) {
        return !row.label().equals(Labels.NONE);
    }

    private static String known(Row row) {
        return row.language() + " " + row.text().toLowerCase(Locale.ROOT);
    }

    private static long count(List<Row> rows, Task task) {
        return rows.stream().filter(row -> row.task() == task).count();
    }
}
