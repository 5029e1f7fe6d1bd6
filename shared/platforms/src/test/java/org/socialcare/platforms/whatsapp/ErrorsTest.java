package org.socialcare.platforms.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.wire.json.Json;

class ErrorsTest {
    @ParameterizedTest
    @CsvSource({
        "132000, the template has another number of blanks at WhatsApp",
        "132001, WhatsApp has no approved template of this name in this language",
        "132005, the template becomes too long with these values",
        "132007, the values break WhatsApp's rules for templates",
        "132012, a value is not of the form the template wants",
        "132015, WhatsApp has paused the template because customers disliked it",
        "132016, WhatsApp has switched the template off",
        "132068, something is wrong with the template"
    })
    void an_agent_reads_what_is_wrong_with_a_template(int code, String words) {
        assertThat(Errors.reason(error(code))).isEqualTo("error " + code + ": " + words);
    }

    @ParameterizedTest
    @CsvSource({"131999", "133000", "132"})
    void another_code_says_nothing_of_templates(int code) {
        assertThat(Errors.reason(error(code))).isEqualTo("error " + code);
    }

    private static Json error(int code) {
        return Json.object().put("code", code).put("message", "secret").build();
    }
}
