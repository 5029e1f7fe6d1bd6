package org.socialcare.domain.triage.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.triage.OurLexicons;
import org.socialcare.domain.triage.text.Fold;
import org.socialcare.domain.triage.text.TabbedFileException;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Set;

class LexiconTest {
    private static final Set<String> LABELS = Set.of("A", "B");

    private final Fold fold = Fold.read("fold.tsv", OurLexicons.open("fold.tsv"));

    @Test
    void a_starred_stem_begins_a_word_and_a_bare_one_is_a_whole_word() {
        assertThat(labels("A\trefund* | ups", " refunded by ups ")).containsExactly("A", "A");
        assertThat(labels("A\trefund* | ups", " prerefund upset cups ")).isEmpty();
    }

    @Test
    void a_han_stem_stands_anywhere_also_beside_letters() {
        assertThat(labels("A\t退款", " 我想退款pls ")).containsExactly("A");
    }

    @Test
    void a_word_may_follow_a_han_character_directly() {
        assertThat(labels("A\tvip", " 我是vip用户 ")).containsExactly("A");
    }

    @Test
    void a_longer_stem_hides_the_shorter_ones_inside_it() {
        assertThat(labels("A\t好\nB\t不好", " 不好 ")).containsExactly("B");
        assertThat(labels("A\t好\nB\t好像", " 好像 ")).containsExactly("B");
    }

    @Test
    void stems_that_only_overlap_are_both_found() {
        assertThat(labels("A\t能退\nB\t退款", " 能退款 ")).containsExactly("A", "B");
    }

    @Test
    void a_guard_silences_what_overlaps_it_but_not_what_contains_it() {
        assertThat(labels("A\t起火\n-\t火锅", " 想起火锅 ")).isEmpty();
        assertThat(labels("A\t火锅店着火\n-\t火锅", " 火锅店着火 ")).containsExactly("A");
        assertThat(labels("A\t着火\n-\t火锅", " 火锅着火 ")).containsExactly("A");
    }

    @Test
    void one_stem_may_speak_for_two_labels() {
        assertThat(labels("A\tmade\nB\tmade", " made ")).containsExactly("A", "B");
    }

    @Test
    void stems_are_folded_like_the_text() {
        assertThat(labels("A\tΕπιστροφή", " επιστροφη ")).containsExactly("A");
    }

    @Test
    void a_pictogram_is_a_stem_like_any_other() {
        assertThat(labels("A\t👍", " 👍👍 ")).containsExactly("A", "A");
    }

    @Test
    void comments_and_blank_lines_say_nothing() {
        assertThat(labels("# a\n\nA\tx\n", " x ")).containsExactly("A");
    }

    @Test
    void whatever_is_wrong_is_named_with_its_file_and_line() {
        refused("A\tx\nA", "l.tsv, line 2: expected 2 cells, found 1");
        refused("A\tx\ty", "l.tsv, line 1: expected 2 cells, found 3");
        refused("A\t", "l.tsv, line 1: a cell is empty");
        refused("C\tx", "l.tsv, line 1: unknown label C");
        refused("A\tx | | y", "l.tsv, line 1: a stem folds to nothing");
        refused("A\t*", "l.tsv, line 1: a stem folds to nothing");
        refused("A\tx\nA\ty | X", "l.tsv, line 2: this stem is already there: X");
    }

    @Test
    void a_file_that_cannot_be_read_is_named() {
        var broken =
                new Reader() {
                    @Override
                    public int read(char[] into, int offset, int length) throws IOException {
                        throw new IOException("gone");
                    }

                    @Override
                    public void close() {}
                };
        assertThatThrownBy(() -> Lexicon.read("l.tsv", broken, fold, LABELS))
                .isInstanceOf(TabbedFileException.class)
                .hasMessage("l.tsv cannot be read");
    }

    @Test
    void many_stems_are_all_kept_apart() {
        var file = new StringBuilder();
        for (int i = 0; i < 5_000; i++) file.append("A\tword").append(i).append('\n');
        var lexicon = read(file.toString());
        assertThat(lexicon.find(" word4999 word0 word5000 ")).hasSize(2);
    }

    private List<String> labels(String file, String text) {
        return read(file).find(text).stream().map(Lexicon.Match::label).toList();
    }

    private Lexicon read(String file) {
        return Lexicon.read("l.tsv", new StringReader(file), fold, LABELS);
    }

    private void refused(String file, String why) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(TabbedFileException.class)
                .hasMessage(why);
    }
}
