package org.socialcare.wire.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.settings.NoticeTarget.Kind;

class WebhookTest {
    @ParameterizedTest
    @CsvSource({
        "WECOM,https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0a-1",
        "DINGTALK,https://oapi.dingtalk.com/robot/send?access_token=ab12",
        "FEISHU,https://open.feishu.cn/open-apis/bot/v2/hook/0a-1",
        "FEISHU,https://open.larksuite.com/open-apis/bot/v2/hook/0a-1",
        "SLACK,https://hooks.slack.com/services/T1/B1/x",
        "SLACK,https://hooks.slack.com:443/services/T1/B1/x"
    })
    void the_services_own_addresses_are_called(Kind kind, String address) {
        assertThat(Webhook.of(kind, " " + address + " ").orElseThrow()).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not an address",
                "/services/T1/B1/x",
                "http://hooks.slack.com/services/T1/B1/x",
                "ftp://hooks.slack.com/services/T1/B1/x",
                "https://hooks.slack.com.evil.example/services/T1/B1/x",
                "https://evil.example/services/T1/B1/x",
                "https://hooks.slack.com@evil.example/services/T1/B1/x",
                "https://user:word@hooks.slack.com/services/T1/B1/x",
                "https://hooks.slack.com:8443/services/T1/B1/x",
                "https://hooks.slack.com\\@evil.example/services/x",
                "https://hooks.slack.com/api/chat.postMessage",
                "https://hooks.slack.com/services/../api/x",
                "https://hooks.slack.com/services/x?to=y",
                "https://hooks.slack.com/services/x#y",
                "https://169.254.169.254/services/x",
                "https://[::1]/services/x",
                "https://localhost/services/x",
                "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0a-1",
                "https://xn--hooks-slack.com/services/x"
            })
    void nothing_else_is(String address) {
        assertThat(Webhook.of(Kind.SLACK, address)).isEmpty();
    }

    @Test
    void a_robot_without_its_key_is_none() {
        assertThat(Webhook.of(Kind.WECOM, "https://qyapi.weixin.qq.com/cgi-bin/webhook/send"))
                .isEmpty();
        assertThat(Webhook.of(Kind.DINGTALK, "https://oapi.dingtalk.com/robot/send?x=y")).isEmpty();
        assertThat(Webhook.of(Kind.EMAIL, "https://hooks.slack.com/services/T1/B1/x")).isEmpty();
    }
}
