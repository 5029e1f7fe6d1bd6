package org.socialcare.training.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class LinesTest {
    private final List<Problem> problems = new ArrayList<>();
    @TempDir private Path folder;

    @Test
    void a_line_that_is_broken_costs_nothing_but_itself() throws IOException {
        var bytes = "first\tpraise\nb?d\tpraise\nlast\tother".getBytes(StandardCharsets.UTF_8);
        bytes["first\tpraise\nb".length()] = (byte) 0xC3;

        var lines = read(bytes);

        assertThat(lines).extracting(line -> line.cell(0)).containsExactly("first", "last");
        assertThat(lines).extracting(Line::number).containsExactly(1, 3);
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly("rows.tsv, line 2: is not UTF-8");
    }

    @Test
    void a_line_of_other_cells_is_told_with_its_number() throws IOException {
        var lines =
                read(
                        "one\na\tb\tc\td\n\t empty\n\nfine\tpraise\n"
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(lines).hasSize(1);
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "rows.tsv, line 1: has 1 cells, not 2 to 3",
                        "rows.tsv, line 2: has 4 cells, not 2 to 3",
                        "rows.tsv, line 3: has an empty cell");
    }

    @Test
    void ends_of_lines_and_marks_of_other_systems_are_no_text() throws IOException {
        var lines = read("\uFEFFone\tpraise\r\ntwo\tother\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(lines)
                .extracting(Line::cells)
                .containsExactly(List.of("one", "praise"), List.of("two", "other"));
        assertThat(problems).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_is_a_problem_and_no_failure() {
        assertThat(Lines.read(folder.resolve("none.tsv"), 2, 3, problems::add)).isEmpty();
        assertThat(problems).singleElement().asString().startsWith("none.tsv: cannot be read");
    }

    private List<Line> read(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("rows.tsv"), bytes);
        return Lines.read(file, 2, 3, problems::add);
    }
}
