package org.socialcare.local.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.local.template.TemplateException;

import java.time.Instant;

class TimetableTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate(1 minute)             | UTC           | 2026-11-21T10:01:30Z",
                "rate(2 hours)              | UTC           | 2026-11-21T12:00:30Z",
                "cron(15 0 * * ? *)         | UTC           | 2026-11-22T00:15:00Z",
                "cron(15 0 * * ? *)         | Asia/Shanghai | 2026-11-21T16:15:00Z",
                "cron(0/20 * * * ? *)       | UTC           | 2026-11-21T10:20:00Z",
                "cron(0 8 ? * MON-FRI *)    | UTC           | 2026-11-23T08:00:00Z",
                "cron(0 8 1 JAN,JUL ? *)    | UTC           | 2027-01-01T08:00:00Z",
                "cron(0 0 29 2 ? *)         | UTC           | 2028-02-29T00:00:00Z"
            })
    void the_next_time_is_strictly_after_now(String expression, String zone, Instant next) {
        var timetable = Timetable.of(expression, zone, "Tick");
        assertThat(timetable.after(Instant.parse("2026-11-21T10:00:30Z"))).contains(next);
    }

    @Test
    void a_time_that_never_comes_is_no_time() {
        var timetable = Timetable.of("cron(0 0 1 1 ? 2020)", "UTC", "Tick");
        assertThat(timetable.after(Instant.parse("2026-11-21T10:00:30Z"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate(soon)",
                "rate(1 fortnight)",
                "cron(0 0 * * ?)",
                "cron(61 0 * * ? *)",
                "cron(a 0 * * ? *)",
                "at(2026-01-01T00:00:00)"
            })
    void what_is_not_a_schedule_is_an_error_that_names_it(String expression) {
        assertThatThrownBy(() -> Timetable.of(expression, "UTC", "Tick"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("Tick");
    }
}
