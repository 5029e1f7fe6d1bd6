package org.socialcare.domain.triage.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.triage.OurLexicons;

import java.io.StringReader;

class NormaliserTest {
    private final Normaliser normaliser =
            new Normaliser(Fold.read("fold.tsv", OurLexicons.open("fold.tsv")));

    @Test
    void case_accents_and_the_final_sigma_do_not_matter() {
        assertThat(of("ΕΠΙΣΤΡΟΦΉ ΧΡΗΜΆΤΩΝ")).isEqualTo(of("επιστροφή χρημάτων"));
        assertThat(of("ΤΡΌΠΟΣ")).isEqualTo(of("τρόπος"));
        assertThat(of("Café")).isEqualTo(" cafe ");
    }

    @Test
    void accents_written_as_separate_characters_vanish_too() {
        assertThat(of("Cafe\u0301")).isEqualTo(" cafe ");
    }

    @Test
    void full_width_becomes_half_width() {
        assertThat(of("ＡＢＣ　１２３！")).isEqualTo(" abc 123! ");
    }

    @Test
    void traditional_becomes_simplified() {
        assertThat(of("東西壞了，請幫我換貨")).isEqualTo(" 东西坏了,请帮我换货 ");
    }

    @Test
    void invisible_characters_cannot_hide_a_word() {
        assertThat(of("re\u200Bfu\u00ADnd")).isEqualTo(" refund ");
    }

    @Test
    void links_are_taken_out_and_the_words_around_them_stay() {
        assertThat(of("see https://example.com/a?b=refund now")).isEqualTo(" see now ");
        assertThat(of("看www.example.com这里")).isEqualTo(" 看 这里 ");
        assertThat(of("awwww.nice")).isEqualTo(" awwww.nice ");
    }

    @Test
    void names_are_taken_out_and_the_words_around_them_stay() {
        assertThat(of("@Some_Shop my order")).isEqualTo(" my order ");
        assertThat(of("@某某客服 我要退款")).isEqualTo(" 我要退款 ");
    }

    @Test
    void a_han_message_that_runs_on_after_a_name_is_kept() {
        assertThat(of("@客服我要退款")).contains("退款");
    }

    @Test
    void a_long_message_keeps_its_beginning_and_its_end() {
        String text = of("start" + "a".repeat(20_000) + "finish");
        assertThat(text).startsWith(" start").endsWith("finish ");
        assertThat(text.length()).isLessThanOrEqualTo(Normaliser.LIMIT + 3);
    }

    @Test
    void white_space_of_any_kind_and_length_is_one_space() {
        assertThat(of(" a\t\r\n\u00A0\u2028b\u0000c ")).isEqualTo(" a b c ");
    }

    @Test
    void a_fold_that_is_given_twice_is_refused_by_line() {
        assertThatThrownBy(() -> Fold.read("f.tsv", new StringReader("# x\na\tá\ne\tá\n")))
                .isInstanceOf(TabbedFileException.class)
                .hasMessageContaining("f.tsv, line 3")
                .hasMessageContaining("folded twice");
    }

    private String of(String written) {
        return normaliser.normalise(written).text();
    }

    @Test
    void every_place_leads_back_to_where_it_was_written() {
        String written = "@mary Ｗhere  is my ÓRDER? https://shop.example/x ok";
        var normal = normaliser.normalise(written);

        int order = normal.text().indexOf("order");
        assertThat(written.substring(normal.written(order), normal.written(order + 4) + 1))
                .isEqualTo("ÓRDER");
        int last = normal.text().indexOf("ok");
        assertThat(normal.written(last)).isEqualTo(written.length() - 2);
    }

    @Test
    void the_places_of_a_long_message_skip_its_middle() {
        String written = "a".repeat(1000) + " end";
        var normal = normaliser.normalise(written);

        int end = normal.text().indexOf("end");
        assertThat(normal.written(end)).isEqualTo(1001);
        assertThat(normal.text().length()).isLessThanOrEqualTo(Normaliser.LIMIT + 3);
    }
}
