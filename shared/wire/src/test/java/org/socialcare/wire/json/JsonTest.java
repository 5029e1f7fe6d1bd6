package org.socialcare.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

class JsonTest {
    @Test
    void asking_for_what_is_not_there_gives_an_empty_answer() {
        Json json = JsonReader.read("{\"o\":{},\"a\":[1],\"t\":\"x\",\"n\":null,\"b\":\"true\"}");

        assertThat(json.get("none")).isEmpty();
        assertThat(json.get("n")).isEmpty();
        assertThat(json.text("o")).isEmpty();
        assertThat(json.textOrEmpty("a")).isEmpty();
        assertThat(json.obj("t").obj("deeper").text("still")).isEmpty();
        assertThat(json.arr("o")).isEmpty();
        assertThat(json.number("t")).isEmpty();
        assertThat(json.flag("b")).isFalse();
        assertThat(Json.of("x").get("o")).isEmpty();
    }

    @Test
    void numbers_in_quotation_marks_are_numbers_too() {
        Json json = JsonReader.read("{\"n\":\"42\",\"d\":\"2.5\",\"f\":4.0}");

        assertThat(json.number("n")).hasValue(42);
        assertThat(json.decimal("d")).hasValue(2.5);
        assertThat(json.number("f")).isEmpty();
        assertThat(json.decimal("f")).hasValue(4.0);
    }

    @Test
    void members_are_written_in_the_order_in_which_they_were_put() {
        Json json =
                Json.object()
                        .put("z", 1)
                        .put("a", List.of(Json.of(true), Json.Null.VALUE))
                        .put("t", Optional.empty())
                        .putUnlessEmpty("u", "")
                        .put("e", Json.object().build())
                        .put("l", Json.texts(List.of()))
                        .build();

        assertThat(JsonWriter.write(json))
                .isEqualTo("{\"z\":1,\"a\":[true,null],\"e\":{},\"l\":[]}");
    }

    @Test
    void what_json_cannot_carry_as_it_is_gets_escaped() {
        assertThat(JsonWriter.write(Json.of("\"\\/\n\r\t\u0001\u2028ä😀\ud800")))
                .isEqualTo("\"\\\"\\\\/\\n\\r\\t\\u0001\\u2028ä😀\\ud800\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1-2", "+1", "01", "1.", ".1", "1e", "1e+", "1a", "NaN", "1 "})
    void a_number_that_is_not_json_cannot_be_made(String literal) {
        assertThatThrownBy(() -> new Json.Num(literal))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "10", "0.5", "-1.25E-3", "1e+9", "17841400000000001"})
    void a_number_is_kept_as_it_was_written(String literal) {
        assertThat(JsonWriter.write(JsonReader.read(literal))).isEqualTo(literal);
    }
}
