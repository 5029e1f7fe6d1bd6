package org.socialcare.platforms.meta;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.wire.json.Json;

import java.time.Instant;

class TimesTest {
    @ParameterizedTest
    @CsvSource({
        "1763370000123,2025-11-17T09:00:00.123Z",
        "1763370000,2025-11-17T09:00:00Z",
        "2025-11-17T09:00:00+0000,2025-11-17T09:00:00Z",
        "2025-11-17T10:00:00+0100,2025-11-17T09:00:00Z",
        "2025-11-17T10:00:00+01:00,2025-11-17T09:00:00Z",
        "2025-11-17T09:00:00Z,2025-11-17T09:00:00Z"
    })
    void a_time_is_read_in_every_way_meta_writes_it(String written, Instant expected) {
        assertThat(Times.of(Json.object().put("at", written).build(), "at")).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2025-11-17T25:00:00+0000",
                "2025-11-17T09:00:00",
                "9025-11-17T09:00:00+0000",
                "1925-11-17T09:00:00+0000",
                "-1"
            })
    void what_is_no_time_is_none(String written) {
        assertThat(Times.of(Json.object().put("at", written).build(), "at")).isEmpty();
    }

    @Test
    void a_number_counts_as_much_as_its_text() {
        assertThat(Times.of(Json.object().put("at", 1763370000L).build(), "at"))
                .contains(Instant.parse("2025-11-17T09:00:00Z"));
    }
}
