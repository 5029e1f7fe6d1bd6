package org.socialcare.domain.triage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.triage.text.Letters.Script;

import java.util.HashSet;
import java.util.Set;

class PiecesTest {

    @Test
    void a_text_of_nothing_has_the_piece_of_its_script_only() {
        assertThat(Pieces.of(" ", Script.NONE).size()).isEqualTo(1);
        assertThat(places(" ", Script.NONE)).isNotEqualTo(places(" ", Script.HAN));
    }

    @Test
    void what_was_counted_has_length_one() {
        var pieces = Pieces.of(" where is my parcel ? 我的包裹在哪里 ", Script.LATIN);
        double squares = 0;
        for (int i = 0; i < pieces.size(); i++) squares += Math.pow(pieces.value(i), 2);
        assertThat(squares).isCloseTo(1, within(1e-4));
    }

    @Test
    void three_characters_of_han_are_six_pieces() {
        assertThat(Pieces.of(" 退货吗 ", Script.HAN).size()).isEqualTo(6 + 1);
    }

    @Test
    void words_share_their_beginnings_and_pairs_tell_their_order() {
        var one = places(" refund please ", Script.LATIN);
        var other = places(" please refund ", Script.LATIN);
        var ending = places(" refunded ", Script.LATIN);
        assertThat(one).isNotEqualTo(other);
        assertThat(shared(one, other)).isGreaterThan(20);
        assertThat(shared(one, ending)).isGreaterThan(5);
    }

    @Test
    void the_end_of_a_clause_parts_two_words() {
        var together = places(" not good ", Script.LATIN);
        var apart = places(" not. good ", Script.LATIN);
        assertThat(apart).hasSameSizeAs(together);
        assertThat(shared(together, apart)).isEqualTo(together.size() - 1);
    }

    @Test
    void a_long_number_is_passed_over_and_a_short_one_is_a_word() {
        var order = places(" order ", Script.LATIN);
        assertThat(places(" order 4411223344556677 ", Script.LATIN)).isEqualTo(order);
        assertThat(places(" order gr123456 ", Script.LATIN)).isEqualTo(order);
        assertThat(places(" call 12315 ", Script.LATIN))
                .isNotEqualTo(places(" call 12345 ", Script.LATIN));
    }

    @Test
    void every_place_fits_the_table() {
        for (int place : places(" a8f3 😀 ελληνικά 汉字 !? ", Script.OTHER)) {
            assertThat(place).isBetween(0, (1 << Pieces.BITS) - 1);
        }
    }

    @Test
    void a_text_of_very_many_pieces_is_cut_and_still_has_length_one() {
        var text = new StringBuilder(" ");
        for (int i = 0; i < 2000; i++) text.append(Integer.toString(i * 7919, 36)).append(' ');
        assertThat(Pieces.of(text.toString(), Script.LATIN).size()).isEqualTo(1 << 12);
    }

    @Test
    void letters_keep_the_accents_that_tell_languages_apart() {
        assertThat(LetterPieces.of("était").size()).isPositive();
        assertThat(spelt("était")).isNotEqualTo(spelt("etait"));
        assertThat(spelt("WAS")).isEqualTo(spelt("was"));
        assertThat(LetterPieces.of("12 34 !").size()).isZero();
    }

    private static Set<Integer> places(String text, Script script) {
        return places(Pieces.of(text, script));
    }

    private static Set<Integer> spelt(String text) {
        return places(LetterPieces.of(text));
    }

    private static Set<Integer> places(SparseVector vector) {
        var places = new HashSet<Integer>();
        for (int i = 0; i < vector.size(); i++) places.add(vector.place(i));
        return places;
    }

    private static int shared(Set<Integer> one, Set<Integer> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }
}
