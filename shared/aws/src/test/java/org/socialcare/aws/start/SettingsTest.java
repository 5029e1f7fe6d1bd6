package org.socialcare.aws.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.Map;

class SettingsTest {
    @Test
    void everything_that_is_wrong_is_told_at_once() {
        Settings settings = new Settings(Map.of("A", " ", "N", "ten", "M", "0"));

        settings.text("A");
        settings.text("B");
        settings.number("N", 5, 1, 9);
        settings.number("M", 5, 1, 9);

        assertThatThrownBy(settings::orFail)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "A is missing; B is missing; N is not a whole number from 1 to 9: ten;"
                                + " M is not a whole number from 1 to 9: 0");
    }

    @Test
    void what_is_there_is_read_and_what_is_not_has_its_default() {
        Settings settings = new Settings(Map.of("A", "a", "N", " 7 "));

        assertThat(settings.text("A")).isEqualTo("a");
        assertThat(settings.number("N", 5, 1, 9)).isEqualTo(7);
        assertThat(settings.number("M", 5, 1, 9)).isEqualTo(5);
        assertThatCode(settings::orFail).doesNotThrowAnyException();
    }

    @Test
    void clients_say_what_they_miss() {
        assertThatThrownBy(() -> Clients.from(Map.of())).hasMessage("AWS_REGION is missing");
    }
}
