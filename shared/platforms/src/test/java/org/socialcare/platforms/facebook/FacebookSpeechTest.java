package org.socialcare.platforms.facebook;

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

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

class FacebookSpeechTest {
    private static final Credentials CREDENTIALS =
            new Credentials(Map.of("page_id", "500100", "page_token", "EAA&x"));
    private final Speech speech = new FacebookSpeech();

    @Test
    void a_message_goes_to_the_page_s_messages_and_carries_our_reply_s_id() {
        PlatformRequest request =
                speech.say(words(ThreadKey.Kind.DIRECT, "m_1", false), CREDENTIALS, "EAA&x");

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.address())
                .hasToString(
                        "https://graph.facebook.com/v24.0/500100/messages?access_token=EAA%26x");
        assertThat(request.body())
                .isEqualTo(
                        "{\"recipient\":{\"id\":\"770001\"},\"messaging_type\":\"RESPONSE\",\"message\":{\"text\":\"Good"
                            + " \\\"day\\\"\",\"metadata\":\"r-1\"}}");
        assertThat(request.toString()).doesNotContain("EAA");
    }

    @Test
    void a_late_answer_says_that_a_person_gives_it() {
        PlatformRequest request =
                speech.say(words(ThreadKey.Kind.DIRECT, "m_1", true), CREDENTIALS, "t");

        assertThat(request.body())
                .contains("\"messaging_type\":\"MESSAGE_TAG\",\"tag\":\"HUMAN_AGENT\"");
    }

    @Test
    void a_comment_is_answered_below_it_and_a_post_without_one_below_the_post() {
        assertThat(
                        speech.say(words(ThreadKey.Kind.POST, "900_1", false), CREDENTIALS, "t")
                                .address())
                .hasToString("https://graph.facebook.com/v24.0/900_1/comments?access_token=t");
        assertThat(speech.say(words(ThreadKey.Kind.POST, "", false), CREDENTIALS, "t"))
                .satisfies(
                        request -> {
                            assertThat(request.address().getPath())
                                    .isEqualTo("/v24.0/500100_900/comments");
                            assertThat(request.body())
                                    .isEqualTo("{\"message\":\"Good \\\"day\\\"\"}");
                        });
    }

    @Test
    void a_comment_is_answered_privately_hidden_and_shown_again() {
        assertAct(
                new Act.AnswerPrivately("900_1", "Hello", "r-2"),
                "500100/messages",
                "{\"recipient\":{\"comment_id\":\"900_1\"},\"messaging_type\":\"RESPONSE\","
                        + "\"message\":{\"text\":\"Hello\",\"metadata\":\"r-2\"}}");
        assertAct(new Act.Hide("900_1"), "900_1", "{\"is_hidden\":true}");
        assertAct(new Act.Show("900_1"), "900_1", "{\"is_hidden\":false}");
    }

    @Test
    void a_customer_sees_that_we_have_read_and_that_we_type() {
        assertAct(
                new Act.MarkSeen("770001", "m_1"),
                "500100/messages",
                "{\"recipient\":{\"id\":\"770001\"},\"sender_action\":\"mark_seen\"}");
        assertAct(
                new Act.Typing("770001", ""),
                "500100/messages",
                "{\"recipient\":{\"id\":\"770001\"},\"sender_action\":\"typing_on\"}");
    }

    @Test
    void an_id_cannot_leave_its_place_in_the_path() {
        PlatformRequest request =
                speech.act(new Act.Hide("../me?x=1#"), CREDENTIALS, "t").orElseThrow();

        assertThat(request.address())
                .hasToString("https://graph.facebook.com/v24.0/..%2Fme%3Fx%3D1%23?access_token=t");
    }

    private void assertAct(Act act, String path, String body) {
        PlatformRequest request = speech.act(act, CREDENTIALS, "t").orElseThrow();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.address())
                .hasToString("https://graph.facebook.com/v24.0/" + path + "?access_token=t");
        assertThat(request.body()).isEqualTo(body);
    }

    @Test
    void what_was_done_without_words_has_no_id() {
        assertThat(understand(200, "{\"success\":true}")).isEqualTo(new SendResult.Accepted(""));
        assertThat(understand(200, "{\"recipient_id\":\"770001\"}"))
                .isEqualTo(new SendResult.Accepted(""));
        assertThat(understand(200, "{\"success\":false}")).isInstanceOf(SendResult.Refused.class);
        assertThat(understand(502, "{\"success\":true}")).isInstanceOf(SendResult.Unknown.class);
    }

    @Test
    void what_was_taken_has_an_id() {
        assertThat(understand(200, "{\"recipient_id\":\"770001\",\"message_id\":\"m_9\"}"))
                .isEqualTo(new SendResult.Accepted("m_9"));
        assertThat(understand(200, "{\"id\":\"900_2\"}"))
                .isEqualTo(new SendResult.Accepted("900_2"));
    }

    @ParameterizedTest
    @CsvSource({
        "1,,Retry",
        "2,,Retry",
        "1200,,Retry",
        "4,,Retry",
        "17,,Retry",
        "32,,Retry",
        "341,,Retry",
        "613,,Retry",
        "80001,,Retry",
        "80006,,Retry",
        "80009,,Retry",
        "190,,TokenTrouble",
        "190,463,TokenTrouble",
        "102,,TokenTrouble",
        "10,2018278,Closed",
        "10,2018065,Closed",
        "10,2018108,Closed",
        "10,2534022,Closed",
        "10,,Refused",
        "100,,Refused",
        "100,2018001,Refused",
        "100,2018109,Refused",
        "200,1545041,Refused",
        "551,,Refused",
        "368,,Refused",
        "3,,Refused",
        "80010,,Refused",
        "4242,,Refused"
    })
    void an_error_code_means_what_meta_says(int code, Integer subcode, String expected) {
        String sub = subcode == null ? "" : ",\"error_subcode\":" + subcode;
        SendResult result =
                understand(400, "{\"error\":{\"message\":\"secret\",\"code\":" + code + sub + "}}");

        assertThat(result.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(result.toString()).contains("error " + code).doesNotContain("secret");
    }

    @Test
    void what_meta_calls_transient_is_tried_again() {
        assertThat(understand(500, "{\"error\":{\"code\":4242,\"is_transient\":true}}"))
                .isInstanceOf(SendResult.Retry.class);
        assertThat(understand(500, "{\"error\":{\"code\":4242}}"))
                .isInstanceOf(SendResult.Unknown.class);
    }

    @Test
    void a_throttled_page_waits_as_long_as_the_usage_header_says() {
        String usage =
                "{\"500100\":[{\"type\":\"messenger\",\"estimated_time_to_regain_access\":3},"
                        + "{\"type\":\"pages\",\"estimated_time_to_regain_access\":19}]}";
        String body = "{\"error\":{\"code\":80006}}";

        assertThat(
                        speech.understand(
                                new PlatformResponse(
                                        400, Map.of("x-business-use-case-usage", usage), body)))
                .isEqualTo(new SendResult.Retry("error 80006", Duration.ofMinutes(19)));
        assertThat(understand(400, body))
                .isEqualTo(new SendResult.Retry("error 80006", Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>ok</html>",
                "{}",
                "[]",
                "null",
                "{\"message_id\":",
                "{\"message_id\":{}}",
                "{\"error\":{}}",
                "{\"error\":\"x\"}",
                "{\"error\":{\"code\":1e99}}"
            })
    void a_success_nobody_can_read_may_have_been_one(String body) {
        assertThat(understand(200, body)).isInstanceOf(SendResult.Unknown.class);
    }

    @Test
    void a_page_token_stands_and_is_never_renewed() {
        assertThat(speech.standingToken(CREDENTIALS)).contains("EAA&x");
        assertThat(speech.standingToken(new Credentials(Map.of()))).isEmpty();
        assertThat(speech.renewal(CREDENTIALS)).isEmpty();
        assertThat(
                        speech.renewed(
                                new PlatformResponse(200, Map.of(), "{}"),
                                Instant.parse("2026-11-20T12:00:00Z")))
                .isEmpty();
    }

    private SendResult understand(int status, String body) {
        return speech.understand(new PlatformResponse(status, Map.of(), body));
    }

    private static Outgoing words(ThreadKey.Kind kind, String answers, boolean late) {
        return new Outgoing(
                "r-1", kind, "770001", "Good \"day\"", answers, "500100_900", true, late);
    }
}
