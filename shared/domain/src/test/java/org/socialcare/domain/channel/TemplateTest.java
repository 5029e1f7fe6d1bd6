package org.socialcare.domain.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Collections;
import java.util.List;

class TemplateTest {
    @Test
    void blanks_are_filled_as_often_as_they_stand_there() {
        var template = words("{{2}}, your parcel {{1}} is there. Thank you, {{2}}!");

        assertThat(template.blanks()).isEqualTo(2);
        assertThat(template.filled(List.of("A-7", "Ελένη")))
                .isEqualTo("Ελένη, your parcel A-7 is there. Thank you, Ελένη!");
    }

    @Test
    void words_without_blanks_stay_as_they_are() {
        assertThat(words("您好，请回复我们。\n谢谢！").filled(List.of())).isEqualTo("您好，请回复我们。\n谢谢！");
    }

    @Test
    void a_value_that_looks_like_a_blank_is_not_filled_again() {
        assertThat(words("{{1}} and {{2}}").filled(List.of("{{2}}", "{{1}}")))
                .isEqualTo("{{2}} and {{1}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{1}",
                "{{name}}",
                "{{}}",
                "{{ 1 }}",
                "{{1",
                "1}}",
                "{{0}}",
                "{{-1}}",
                "{{1000}}",
                "}}{{",
                "{{ {{1}}"
            })
    void braces_that_are_no_blanks_are_words(String odd) {
        var template = words("a " + odd + " b");

        assertThat(template.blanks()).isZero();
        assertThat(template.filled(List.of())).isEqualTo("a " + odd + " b");
    }

    @Test
    void braces_that_are_no_blanks_stand_beside_blanks() {
        assertThat(words("{{x}} {{1}} {{").filled(List.of("one"))).isEqualTo("{{x}} one {{");
    }

    @ParameterizedTest
    @CsvSource({
        "'{{2}}', blank 1 is missing",
        "'{{1}} {{3}}', blank 2 is missing",
        "'{{01}}', blank 1 is missing",
        "'{{11}}', more than 10 blanks",
        "'{{1}} {{999}}', more than 10 blanks"
    })
    void blanks_are_numbered_from_one_without_gaps(String words, String why) {
        assertThatThrownBy(() -> words(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(why);
    }

    @Test
    void ten_blanks_are_possible() {
        var words = new StringBuilder();
        for (int i = 1; i <= Template.MOST_BLANKS; i++) words.append("{{").append(i).append("}} ");

        assertThat(words(words.toString()).blanks()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delivery", "a", "order_2026", "_1"})
    void a_name_is_what_platforms_take_for_one(String name) {
        assertThat(new Template(name, "en", "Hello").name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Delivery", "a b", "a-b", "παραγγελία", "a\n", "a/b"})
    void any_other_name_is_refused_and_told(String name) {
        assertThatThrownBy(() -> new Template(name, "en", "Hello"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a template's name: " + name);
    }

    @Test
    void a_name_has_an_end() {
        assertThat(new Template("a".repeat(512), "en", "Hello").blanks()).isZero();
        assertThatThrownBy(() -> new Template("a".repeat(513), "en", "Hello"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"el", "en_US", "zh_CN", "fil"})
    void a_language_is_written_as_the_platform_writes_it(String language) {
        assertThat(new Template("a", language, "Hello").language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "en-US", "中文", "en US", "abcdefghijklmnop"})
    void any_other_language_is_refused_and_told(String language) {
        assertThatThrownBy(() -> new Template("a", language, "Hello"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a template's language: " + language);
    }

    @Test
    void words_are_neither_missing_nor_endless() {
        assertThat(words("x".repeat(Template.LONGEST)).blanks()).isZero();
        for (var words : List.of("", " \n ", "x".repeat(Template.LONGEST + 1))) {
            assertThatThrownBy(() -> words(words))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("words have 1 to 1024 characters");
        }
    }

    @Test
    void there_are_as_many_values_as_blanks() {
        var template = words("{{1}} and {{2}}");

        for (int count : List.of(0, 1, 3)) {
            assertThatThrownBy(() -> template.filled(Collections.nCopies(count, "x")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("2 values are wanted, not " + count);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\rb", "a\tb", "a     b"})
    void a_value_is_one_line_of_something(String value) {
        assertThatThrownBy(() -> words("{{1}}").filled(List.of(value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a value is empty, spans lines, or has a gap of five spaces");
    }

    @Test
    void four_spaces_in_a_row_are_still_taken() {
        assertThat(words("{{1}}").filled(List.of("a    b"))).isEqualTo("a    b");
    }

    @Test
    void filled_words_are_not_longer_than_words_may_be() {
        var template = words("<{{1}}>");

        assertThat(template.filled(List.of("x".repeat(1022)))).hasSize(1024);
        assertThatThrownBy(() -> template.filled(List.of("x".repeat(1023))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("longer than 1024 characters when filled");
    }

    private static Template words(String words) {
        return new Template("delivery", "en_US", words);
    }
}
