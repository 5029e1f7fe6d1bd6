package org.socialcare.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

class JsonReaderTest {
    @Test
    void identifiers_longer_than_a_double_can_hold_stay_exact() {
        Json read =
                JsonReader.read(
                        "{\"id\":17841400000000001,\"big\":123456789012345678901234567890}");

        assertThat(read.text("id")).contains("17841400000000001");
        assertThat(read.number("id")).hasValue(17841400000000001L);
        assertThat(read.text("big")).contains("123456789012345678901234567890");
        assertThat(read.number("big")).isEmpty();
    }

    @Test
    void every_kind_of_value_is_read() {
        Json read =
                JsonReader.read(
                        " {\"a\":[1,-2.5e3,true,false,null,\"\\u00e4\\/\\n"
                                + "\"],\"o\":{\"x\":\"y\"}} ");

        assertThat(read.arr("a"))
                .containsExactly(
                        new Json.Num("1"),
                        new Json.Num("-2.5e3"),
                        Json.of(true),
                        Json.of(false),
                        Json.Null.VALUE,
                        Json.of("ä/\n"));
        assertThat(read.obj("o").text("x")).contains("y");
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        assertThat(JsonReader.read("\uFEFF{\"a\":1}".getBytes(StandardCharsets.UTF_8)).number("a"))
                .hasValue(1);
    }

    @Test
    void a_member_twice_is_refused() {
        assertRefused("{\"amount\":1,\"amount\":2}", "a member twice");
        assertRefused("{\"a\":1,\"\\u0061\":2}", "a member twice");
        assertRefused("{\"\\ud800\":1,\"\\ud801\":2}", "a member twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[1,",
                "[1,]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "nul",
                "NaN",
                "+1",
                "01",
                "1.",
                ".5",
                "1e",
                "0x10",
                "\"abc",
                "\"\\u12\"",
                "\"\\u\"",
                "\"\\x\"",
                "\"\t\"",
                "[1 2]",
                "// x\n1",
                "/* x */1"
            })
    void what_is_not_json_is_refused(String document) {
        assertThatThrownBy(() -> JsonReader.read(document)).isInstanceOf(JsonProblem.class);
    }

    @Test
    void nothing_may_follow_the_document() {
        assertRefused("{} {}", "more than one value");
        assertThatThrownBy(() -> JsonReader.read("{} x")).isInstanceOf(JsonProblem.class);
        assertThatThrownBy(() -> JsonReader.read("{}\u0000")).isInstanceOf(JsonProblem.class);
    }

    @Test
    void sixty_four_levels_are_read_and_no_more() {
        assertThat(JsonReader.read("[".repeat(64) + "]".repeat(64))).isInstanceOf(Json.Arr.class);
        assertRefused("[".repeat(65) + "]".repeat(65), "too deep or too long");
        assertRefused("{\"a\":".repeat(100_000), "too deep or too long");
    }

    @Test
    void a_huge_number_is_refused_before_it_is_computed() {
        assertRefused("[" + "9".repeat(101) + "]", "too deep or too long");
        assertRefused("[0." + "9".repeat(100_000) + "]", "too deep or too long");
    }

    @Test
    void a_huge_exponent_costs_nothing_and_is_no_usable_number() {
        Json read = JsonReader.read("{\"n\":1e999999999}");

        assertThat(read.number("n")).isEmpty();
        assertThat(read.decimal("n")).isEmpty();
        assertThat(read.text("n")).contains("1e999999999");
    }

    @Test
    void half_a_surrogate_pair_is_replaced_and_a_whole_one_kept() {
        Json read = JsonReader.read("[\"a\\ud83d\",\"\\ude00b\",\"\\ud83d\\ude00\",\"😀\"]");

        assertThat(read)
                .isEqualTo(
                        new Json.Arr(
                                List.of(
                                        Json.of("a\uFFFD"),
                                        Json.of("\uFFFDb"),
                                        Json.of("😀"),
                                        Json.of("😀"))));
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() {
        byte[] latin = "{\"a\":\"ä\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] overlong = {'"', (byte) 0xC0, (byte) 0xAF, '"'};
        byte[] utf16 = "{\"a\":1}".getBytes(StandardCharsets.UTF_16);

        assertThatThrownBy(() -> JsonReader.read(latin)).hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> JsonReader.read(overlong)).hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> JsonReader.read(utf16)).isInstanceOf(JsonProblem.class);
    }

    @Test
    void a_document_over_the_limit_is_refused_unread() {
        byte[] large = ("\"" + "x".repeat(1 << 20) + "\"").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> JsonReader.read(large)).hasMessageContaining("more than 1048576");
        assertThat(JsonReader.ofAtMost(2 << 20).parse(large)).isInstanceOf(Json.Text.class);
        assertThatThrownBy(() -> JsonReader.ofAtMost(3).parse("[1,2]"))
                .hasMessageContaining("more than 3 bytes");
    }

    @Test
    void a_problem_names_the_place_and_never_the_content() {
        assertThatThrownBy(() -> JsonReader.read("{\"token\":secret}"))
                .isInstanceOfSatisfying(
                        JsonProblem.class,
                        problem -> {
                            assertThat(problem.reason()).isEqualTo("not JSON");
                            assertThat(problem.offset()).isBetween(9L, 16L);
                            assertThat(problem).hasMessageStartingWith("not JSON at character ");
                            assertThat(problem.toString()).doesNotContain("secret", "token");
                        });
    }

    @Test
    void whatever_is_done_to_a_document_it_is_read_or_refused_but_nothing_else_happens() {
        String document = "{\"a\":[1,2.5,\"x\\u00e4\",null,{\"b\":true}],\"c\":\"\\ud83d\\ude00\"}";
        byte[] whole = document.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] changed = whole.clone();
            for (int change = 0; change <= i % 3; change++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            read += isRead(changed) ? 1 : 0;
        }
        assertThat(read).isBetween(1, 19_999);
    }

    private static boolean isRead(byte[] document) {
        try {
            Json value = JsonReader.read(document);
            assertThat(JsonReader.read(JsonWriter.bytes(value))).isEqualTo(value);
            return true;
        } catch (JsonProblem refused) {
            return false;
        }
    }

    private static void assertRefused(String document, String reason) {
        assertThatThrownBy(() -> JsonReader.read(document))
                .isInstanceOfSatisfying(
                        JsonProblem.class,
                        problem -> assertThat(problem.reason()).isEqualTo(reason));
    }
}
