package org.socialcare.platforms.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.channel.Act;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Outgoing;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Speech;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.channel.UsedTemplate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class WhatsAppSpeechTest {
    private static final Credentials CREDENTIALS =
            new Credentials(Map.of("phone_number_id", "300400", "access_token", "EAAx"));
    private final Speech speech = new WhatsAppSpeech();

    @Test
    void words_go_to_a_phone_number_with_the_token_in_a_header() {
        PlatformRequest request = speech.say(words("491700001"), CREDENTIALS, "EAAx");

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.address())
                .hasToString("https://graph.facebook.com/v24.0/300400/messages");
        assertThat(request.headers()).containsEntry("authorization", "Bearer EAAx");
        assertThat(request.body())
                .isEqualTo(
                        "{\"messaging_product\":\"whatsapp\",\"to\":\"491700001\","
                                + "\"type\":\"text\",\"text\":{\"body\":\"Hi\"}}");
        assertThat(request.toString()).doesNotContain("EAAx");
    }

    @Test
    void who_hides_their_number_is_named_as_recipient() {
        assertThat(speech.say(words("DE.1234"), CREDENTIALS, "t").body())
                .contains("\"recipient\":\"DE.1234\"")
                .doesNotContain("\"to\"");
    }

    @Test
    void a_template_is_named_and_its_values_are_the_bodys_parameters() {
        assertThat(template("491700001", List.of("A-7 \"blue\"", "周二")))
                .isEqualTo(
                        "{\"messaging_product\":\"whatsapp\",\"to\":\"491700001\","
                                + "\"type\":\"template\",\"template\":{\"name\":\"delivery\","
                                + "\"language\":{\"code\":\"zh_CN\"},\"components\":[{"
                                + "\"type\":\"body\",\"parameters\":["
                                + "{\"type\":\"text\",\"text\":\"A-7 \\\"blue\\\"\"},"
                                + "{\"type\":\"text\",\"text\":\"周二\"}]}]}}");
    }

    @Test
    void a_template_without_blanks_has_no_components() {
        assertThat(template("DE.1234", List.of()))
                .isEqualTo(
                        "{\"messaging_product\":\"whatsapp\",\"recipient\":\"DE.1234\","
                                + "\"type\":\"template\",\"template\":{\"name\":\"delivery\","
                                + "\"language\":{\"code\":\"zh_CN\"}}}");
    }

    private String template(String to, List<String> values) {
        var words =
                new Outgoing(
                        "r-1",
                        ThreadKey.Kind.DIRECT,
                        to,
                        "as the customer reads it",
                        "",
                        "",
                        true,
                        false,
                        Optional.of(new UsedTemplate("delivery", "zh_CN", values)));
        return speech.say(words, CREDENTIALS, "EAAx").body();
    }

    @Test
    void a_message_is_marked_as_read_with_or_without_typing() {
        assertThat(speech.act(new Act.MarkSeen("1", "wamid.1"), CREDENTIALS, "t").orElseThrow())
                .extracting(PlatformRequest::body)
                .isEqualTo(
                        "{\"messaging_product\":\"whatsapp\",\"status\":\"read\","
                                + "\"message_id\":\"wamid.1\"}");
        assertThat(speech.act(new Act.Typing("1", "wamid.1"), CREDENTIALS, "t").orElseThrow())
                .extracting(PlatformRequest::body)
                .isEqualTo(
                        "{\"messaging_product\":\"whatsapp\",\"status\":\"read\","
                                + "\"message_id\":\"wamid.1\","
                                + "\"typing_indicator\":{\"type\":\"text\"}}");
    }

    @Test
    void nothing_public_can_be_done() {
        assertThat(speech.act(new Act.Hide("1"), CREDENTIALS, "t")).isEmpty();
        assertThat(speech.act(new Act.Show("1"), CREDENTIALS, "t")).isEmpty();
        assertThat(speech.act(new Act.AnswerPrivately("1", "x", "r"), CREDENTIALS, "t")).isEmpty();
    }

    @Test
    void what_was_taken_has_an_id_and_what_was_done_has_none() {
        assertThat(
                        understand(
                                200,
                                "{\"messaging_product\":\"whatsapp\",\"contacts\":[{\"wa_id\":"
                                        + "\"1\"}],\"messages\":[{\"id\":\"wamid.9\"}]}"))
                .isEqualTo(new SendResult.Accepted("wamid.9"));
        assertThat(understand(200, "{\"success\":true}")).isEqualTo(new SendResult.Accepted(""));
    }

    @ParameterizedTest
    @CsvSource({
        "2,Retry",
        "131000,Retry",
        "131016,Retry",
        "131057,Retry",
        "133004,Retry",
        "4,Retry",
        "80007,Retry",
        "130429,Retry",
        "131056,Retry",
        "133016,Retry",
        "131047,Closed",
        "131026,Refused",
        "131030,Refused",
        "131031,Refused",
        "131048,Refused",
        "131049,Refused",
        "368,Refused",
        "131050,Refused",
        "131051,Refused",
        "131062,Refused",
        "132000,Refused",
        "132001,Refused",
        "132005,Refused",
        "132007,Refused",
        "132012,Refused",
        "132015,Refused",
        "132016,Refused",
        "132068,Refused",
        "100,Refused",
        "190,TokenTrouble"
    })
    void an_error_code_means_what_whatsapp_says(int code, String expected) {
        SendResult result =
                understand(400, "{\"error\":{\"message\":\"secret\",\"code\":" + code + "}}");

        assertThat(result.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(result.toString()).contains("error " + code).doesNotContain("secret");
    }

    @Test
    void after_a_day_of_silence_the_agent_reads_that_a_template_is_needed() {
        assertThat(understand(400, "{\"error\":{\"code\":131047}}"))
                .isInstanceOfSatisfying(
                        SendResult.Closed.class,
                        closed -> assertThat(closed.reason()).contains("template"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "{}",
                "[]",
                "null",
                "{\"messages\":[]}",
                "{\"messages\":[{}]}",
                "{\"error\":{}}",
                "{\"error\":{\"code\":-5}}"
            })
    void a_success_nobody_can_read_may_have_been_one(String body) {
        assertThat(understand(200, body)).isInstanceOf(SendResult.Unknown.class);
    }

    @Test
    void a_system_user_s_token_stands() {
        assertThat(speech.standingToken(CREDENTIALS)).contains("EAAx");
        assertThat(speech.standingToken(new Credentials(Map.of()))).isEmpty();
        assertThat(speech.renewal(CREDENTIALS)).isEmpty();
    }

    private SendResult understand(int status, String body) {
        return speech.understand(new PlatformResponse(status, Map.of(), body));
    }

    private static Outgoing words(String to) {
        return new Outgoing("r-1", ThreadKey.Kind.DIRECT, to, "Hi", "wamid.0", "", true, false);
    }
}
