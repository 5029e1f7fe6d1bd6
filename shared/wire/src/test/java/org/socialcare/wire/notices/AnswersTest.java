package org.socialcare.wire.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.notices.Outcome;
import org.socialcare.domain.ports.CallPlatform.Call;
import org.socialcare.domain.settings.NoticeTarget.Kind;

import java.time.Duration;
import java.util.Map;

class AnswersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    WECOM    | {"errcode":0,"errmsg":"fine"}
                    DINGTALK | {"errcode":0}
                    FEISHU   | {"code":0,"msg":"fine","data":{}}
                    SLACK    | ok
                    """)
    void success_is_what_the_body_says(Kind kind, String body) {
        assertThat(answer(kind, 200, body)).isEqualTo(new Outcome.Delivered());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    WECOM    | {"errcode":45009}  | PT1M
                    DINGTALK | {"errcode":130101} | PT10M
                    DINGTALK | {"errcode":410100} | PT10M
                    FEISHU   | {"code":11232}     | PT1M
                    """)
    void a_throttled_answer_is_waited_out_though_its_status_is_200(
            Kind kind, String body, Duration wait) {
        assertThat(answer(kind, 200, body))
                .isInstanceOfSatisfying(
                        Outcome.Later.class, later -> assertThat(later.atLeast()).isEqualTo(wait));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    WECOM    | 200 | {"errcode":93000} | wecom-93000
                    DINGTALK | 200 | {"errcode":310000} | dingtalk-310000
                    DINGTALK | 200 | {"errcode":400101} | dingtalk-400101
                    FEISHU   | 200 | {"code":19021} | feishu-19021
                    FEISHU   | 400 | {"code":19001} | http-400
                    SLACK    | 404 | no_service | http-404
                    SLACK    | 410 | channel_is_archived | http-410
                    SLACK    | 403 | action_prohibited | http-403
                    WECOM    | 302 | | redirected
                    SLACK    | 307 | | redirected
                    """)
    void what_no_repetition_can_change_is_broken(
            Kind kind, int status, String body, String reason) {
        assertThat(answer(kind, status, body == null ? "" : body))
                .isEqualTo(new Outcome.Broken(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    WECOM    | 500 | -
                    WECOM    | 200 | {"errcode":-1}
                    WECOM    | 200 | {"errcode":123456}
                    DINGTALK | 200 | <html>busy</html>
                    DINGTALK | 408 | -
                    FEISHU   | 200 | {}
                    FEISHU   | 200 | {"code":"nothing"}
                    SLACK    | 200 | maybe
                    SLACK    | 503 | -
                    """)
    void anything_else_may_pass_and_is_tried_again(Kind kind, int status, String body) {
        assertThat(answer(kind, status, body)).isInstanceOf(Outcome.Later.class);
    }

    @ParameterizedTest
    @CsvSource({"30,PT30S", "0,PT0S", "soon,PT1M", "-5,PT1M", "99999999999,PT1M", "'',PT1M"})
    void status_429_says_how_long_to_wait(String header, Duration wait) {
        var response = new PlatformResponse(429, Map.of("retry-after", header), "rate_limited");

        assertThat(Chat.of(Kind.SLACK).understand(new Call.Answered(response)))
                .isEqualTo(new Outcome.Later("http-429", wait));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "EMAIL")
    void an_answer_that_never_came_is_tried_again(Kind kind) {
        assertThat(Chat.of(kind).understand(new Call.NeverSent("ConnectException")))
                .isEqualTo(new Outcome.Later("not-reached:ConnectException"));
        assertThat(Chat.of(kind).understand(new Call.Lost("SocketTimeoutException")))
                .isEqualTo(new Outcome.Later("no-answer:SocketTimeoutException"));
    }

    @Test
    void an_answers_words_never_become_a_reason() {
        var outcome = answer(Kind.WECOM, 200, "{\"errcode\":93000,\"errmsg\":\"key=secret\"}");

        assertThat(outcome.toString()).doesNotContain("secret");
    }

    private static Outcome answer(Kind kind, int status, String body) {
        return Chat.of(kind)
                .understand(new Call.Answered(new PlatformResponse(status, Map.of(), body)));
    }
}
