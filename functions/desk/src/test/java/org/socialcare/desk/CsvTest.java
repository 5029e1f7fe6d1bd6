package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.wire.json.Json;

import java.util.List;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=cmd()", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1"})
    void a_text_that_a_spreadsheet_would_calculate_stays_a_text(String text) {
        var line = line(Json.of(text));

        assertThat(line.startsWith("\"") ? line.substring(1) : line).startsWith("'" + text);
    }

    @Test
    void a_negative_number_stays_a_number_without_an_exponent() {
        assertThat(line(new Json.Num("-1.5E-7"))).isEqualTo("-0.00000015\r\n");
    }

    @Test
    void commas_quotes_and_line_ends_are_quoted() {
        assertThat(line(Json.of("a,\"b\"\nc"))).isEqualTo("\"a,\"\"b\"\"\nc\"\r\n");
    }

    @Test
    void what_there_is_nothing_of_is_an_empty_cell() {
        assertThat(line(Json.of("a"), Json.Null.VALUE, Json.of(true))).isEqualTo("a,,true\r\n");
    }

    private static String line(Json... cells) {
        var csv = new Csv();
        csv.line(List.of(cells));
        return csv.text();
    }
}
