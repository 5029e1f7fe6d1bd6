package org.socialcare.wire.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.domain.roster.Leave;
import org.socialcare.domain.roster.Roster;
import org.socialcare.domain.roster.Shift;
import org.socialcare.domain.roster.Span;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.ShapeProblem;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class RosterJsonTest {
    private static final Roster ROSTER =
            new Roster(
                    "lin",
                    Map.of(
                            DayOfWeek.MONDAY,
                            List.of(
                                    new Shift(
                                            new Span(22 * 60, 30 * 60),
                                            List.of(
                                                    new Shift.Pause(
                                                            new Span(26 * 60, 26 * 60 + 30),
                                                            "lunch"))),
                                    new Shift(new Span(0, 24 * 60), List.of()))),
                    Map.of(LocalDate.of(2026, 5, 1), List.of()),
                    List.of(
                            new Leave(
                                    LocalDate.of(2026, 6, 1),
                                    LocalDate.of(2026, 6, 9),
                                    "holiday",
                                    Optional.of("sam")),
                            new Leave(
                                    LocalDate.of(2026, 7, 1),
                                    LocalDate.of(2026, 7, 1),
                                    "",
                                    Optional.empty())),
                    7);

    @Test
    void a_roster_is_read_back() {
        String text = JsonWriter.write(RosterJson.write(ROSTER));

        assertThat(text).contains("\"from\":\"22:00\",\"to\":\"06:00\"");
        assertThat(RosterJson.read(JsonReader.read(text))).isEqualTo(ROSTER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"MOONDAY\":[]}|roster.week.MOONDAY is not a day such as MONDAY",
                "{\"MONDAY\":[{\"from\":\"9:00\",\"to\":\"17:00\"}]}|roster.week.MONDAY[0].from is"
                        + " not a time such as 09:30",
                "{\"MONDAY\":[{\"from\":\"09:00\",\"to\":\"25:00\"}]}|roster.week.MONDAY[0].to is"
                        + " not a time such as 09:30",
            })
    void what_is_no_roster_is_refused_with_its_place(String week, String problem) {
        String text =
                "{\"v\":1,\"agent\":\"lin\",\"version\":1,\"days\":{},\"leaves\":[],\"week\":"
                        + week
                        + "}";

        assertThatThrownBy(() -> RosterJson.read(JsonReader.read(text)))
                .isInstanceOf(ShapeProblem.class)
                .hasMessage(problem);
    }
}
