package org.socialcare.aws.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.testkit.memory.ScriptedPlatform;

import java.net.URI;
import java.util.Map;

class ChatsElsewhereTest {
    private final ScriptedPlatform http = new ScriptedPlatform();

    @Test
    void the_host_that_was_meant_becomes_the_first_step_of_the_path() {
        http.answers(200, "ok").answers(200, "ok");
        var chats = new ChatsElsewhere(http, "http://localhost:8080/local/chats");

        chats.call(post("https://oapi.dingtalk.com/robot/send?access_token=a%2Bb&sign=x%3D"));
        chats.call(post("https://hooks.slack.com/services/T/B/x"));

        assertThat(http.requests())
                .extracting(request -> request.address().toString())
                .containsExactly(
                        "http://localhost:8080/local/chats/oapi.dingtalk.com/robot/send"
                                + "?access_token=a%2Bb&sign=x%3D",
                        "http://localhost:8080/local/chats/hooks.slack.com/services/T/B/x");
        assertThat(http.requests().getFirst().body()).isEqualTo("{}");
    }

    private static PlatformRequest post(String address) {
        return new PlatformRequest("POST", URI.create(address), Map.of(), "{}");
    }
}
