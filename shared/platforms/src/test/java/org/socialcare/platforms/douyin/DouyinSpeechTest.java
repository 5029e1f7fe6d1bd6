package org.socialcare.platforms.douyin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Outgoing;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Speech;
import org.socialcare.domain.channel.ThreadKey;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

class DouyinSpeechTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Credentials CREDENTIALS =
            new Credentials(
                    Map.of(
                            "open_id", "open-shop",
                            "client_key", "ck",
                            "access_token", "act.1",
                            "refresh_token", "rft/1"));
    private final Speech speech = new DouyinSpeech();

    @Test
    void a_private_message_names_the_message_it_answers_and_its_conversation() {
        PlatformRequest request =
                speech.say(
                        words(ThreadKey.Kind.DIRECT, "@msg1==", "@conv1=="), CREDENTIALS, "act.1");

        assertThat(request.address())
                .hasToString("https://open.douyin.com/im/send/msg/?open_id=open-shop");
        assertThat(request.headers()).containsEntry("access-token", "act.1");
        assertThat(request.body())
                .isEqualTo(
                        "{\"msg_id\":\"@msg1==\",\"conversation_id\":\"@conv1==\","
                                + "\"to_user_id\":\"open-fan\",\"content\":{\"msg_type\":1,"
                                + "\"text\":{\"text\":\"有货\"}}}");
    }

    @Test
    void a_comment_is_answered_under_its_video() {
        PlatformRequest request =
                speech.say(words(ThreadKey.Kind.POST, "@c1", "@item1"), CREDENTIALS, "act.1");

        assertThat(request.address())
                .hasToString("https://open.douyin.com/video/comment/reply/?open_id=open-shop");
        assertThat(request.body())
                .isEqualTo("{\"item_id\":\"@item1\",\"comment_id\":\"@c1\",\"content\":\"有货\"}");
    }

    @Test
    void both_envelopes_tell_success_and_the_first_may_name_the_message() {
        assertThat(
                        understand(
                                200,
                                "{\"data\":{\"error_code\":0,\"msg_id\":\"@m\"},"
                                        + "\"extra\":{\"error_code\":0,\"logid\":\"l\"}}"))
                .isEqualTo(new SendResult.Accepted("@m"));
        assertThat(understand(200, "{\"data\":{\"error_code\":\"0\",\"comment_id\":\"@c\"}}"))
                .isEqualTo(new SendResult.Accepted("@c"));
        assertThat(understand(200, "{\"err_no\":0,\"err_msg\":\"\",\"log_id\":\"l\"}"))
                .isEqualTo(new SendResult.Accepted(""));
    }

    @ParameterizedTest
    @CsvSource({
        "28001005,Retry",
        "28001006,Retry",
        "2100004,Retry",
        "28003017,Retry",
        "28003018,Retry",
        "28003070,Retry",
        "2190001,Retry",
        "28001003,TokenTrouble",
        "28001008,TokenTrouble",
        "2190002,TokenTrouble",
        "2190008,TokenTrouble",
        "28001007,Refused",
        "28001012,Refused",
        "28001014,Refused",
        "28001021,Refused",
        "28001045,Refused",
        "28001056,Refused",
        "2100005,Refused",
        "2100007,Refused",
        "2100009,Refused",
        "4242424242,Refused"
    })
    void a_code_means_the_same_in_every_envelope(long code, String expected) {
        for (String body :
                new String[] {
                    "{\"data\":{\"error_code\":" + code + ",\"description\":\"secret\"}}",
                    "{\"data\":{\"error_code\":\"" + code + "\"}}",
                    "{\"data\":{\"error_code\":0},\"extra\":{\"error_code\":" + code + "}}",
                    "{\"data\":null,\"extra\":{\"error_code\":" + code + "}}",
                    "{\"err_no\":" + code + ",\"err_msg\":\"secret\"}"
                }) {
            SendResult result = understand(200, body);
            assertThat(result.getClass().getSimpleName()).as(body).isEqualTo(expected);
            assertThat(result.toString()).doesNotContain("secret");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{}", "{\"data\":{}}", "{\"err_no\":\"x\"}", "[]"})
    void an_answer_without_a_code_may_have_been_a_success(String body) {
        assertThat(understand(200, body)).isInstanceOf(SendResult.Unknown.class);
        assertThat(understand(504, body)).isInstanceOf(SendResult.Unknown.class);
    }

    @Test
    void a_token_is_refreshed_and_lives_as_long_as_the_answer_says() {
        PlatformRequest request = speech.renewal(CREDENTIALS).orElseThrow();
        PlatformResponse answer =
                new PlatformResponse(
                        200,
                        Map.of(),
                        "{\"data\":{\"access_token\":\"act.2\",\"expires_in\":\"86400\","
                                + "\"error_code\":\"0\"},\"message\":\"success\"}");

        assertThat(request.address()).hasToString("https://open.douyin.com/oauth/refresh_token/");
        assertThat(request.body())
                .isEqualTo("client_key=ck&grant_type=refresh_token&refresh_token=rft%2F1");
        assertThat(speech.renewed(answer, NOW))
                .contains(new Speech.AccessToken("act.2", NOW.plusSeconds(86_400)));
        assertThat(speech.standingToken(CREDENTIALS)).contains("act.1");
        assertThat(speech.renewal(new Credentials(Map.of()))).isEmpty();
    }

    @Test
    void an_answer_that_says_how_long_the_grant_lives_is_believed() {
        PlatformResponse answer =
                new PlatformResponse(
                        200,
                        Map.of(),
                        "{\"data\":{\"access_token\":\"act.2\",\"expires_in\":60,"
                                + "\"refresh_token\":\"rft.2\",\"refresh_expires_in\":120}}");

        assertThat(speech.renewed(answer, NOW))
                .contains(
                        new Speech.AccessToken(
                                "act.2",
                                NOW.plusSeconds(60),
                                "rft.2",
                                Optional.of(NOW.plusSeconds(120))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"data\":{\"error_code\":10010,\"access_token\":\"x\",\"expires_in\":1}}",
                "{\"data\":{\"error_code\":0,\"access_token\":\"\",\"expires_in\":1}}",
                "{\"data\":{\"error_code\":0,\"access_token\":\"x\"}}"
            })
    void a_refusal_is_no_token(String body) {
        assertThat(speech.renewed(new PlatformResponse(200, Map.of(), body), NOW)).isEmpty();
    }

    private SendResult understand(int status, String body) {
        return speech.understand(new PlatformResponse(status, Map.of(), body));
    }

    private static Outgoing words(ThreadKey.Kind kind, String answers, String thread) {
        return new Outgoing("r-1", kind, "open-fan", "有货", answers, thread, true, false);
    }
}
