package org.socialcare.aws.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.socialcare.aws.start.StubServer;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.testkit.TestClock;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.Duration;
import java.util.Map;

class SecretsManagerCredentialsTest {
    private static final ChannelId PAGE = new ChannelId("facebook", "demo");

    private final StubServer store = new StubServer();
    private final TestClock clock = new TestClock();
    private final SecretsManagerCredentials secrets =
            new SecretsManagerCredentials(store.account().secrets(), "arn:secret", clock);

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void a_channels_credentials_are_read_by_one_signed_call() {
        store.thenAnswer(200, secret("one"));

        assertThat(secrets.credentials(PAGE))
                .contains(new Credentials(Map.of("app_secret", "one")));

        var asked = store.asked().getFirst();
        assertThat(asked.operation()).isEqualTo("secretsmanager.GetSecretValue");
        assertThat(asked.json().text("SecretId")).contains("arn:secret");
        assertThat(asked.headers().get("authorization"))
                .startsWith("AWS4-HMAC-SHA256 Credential=test/")
                .contains("/eu-central-1/secretsmanager/aws4_request");
    }

    @Test
    void an_unknown_channel_has_none() {
        store.thenAnswer(200, secret("one"));

        assertThat(secrets.credentials(new ChannelId("douyin", "demo"))).isEmpty();
    }

    @Test
    void what_was_read_is_used_for_a_minute() {
        store.thenAnswer(200, secret("one")).thenAnswer(200, secret("two"));

        secrets.credentials(PAGE);
        clock.pass(Duration.ofSeconds(59));
        assertThat(secrets.credentials(PAGE).map(c -> c.get("app_secret"))).contains("one");
        clock.pass(Duration.ofSeconds(1));

        assertThat(secrets.credentials(PAGE).map(c -> c.get("app_secret"))).contains("two");
        assertThat(store.asked()).hasSize(2);
    }

    @Test
    void the_latest_is_seconds_old_at_most() {
        store.thenAnswer(200, secret("one")).thenAnswer(200, secret("two"));

        secrets.credentials(PAGE);
        clock.pass(Duration.ofSeconds(4));
        assertThat(secrets.latest(PAGE).map(c -> c.get("app_secret"))).contains("one");
        clock.pass(Duration.ofSeconds(1));
        assertThat(secrets.credentials(PAGE).map(c -> c.get("app_secret"))).contains("one");

        assertThat(secrets.latest(PAGE).map(c -> c.get("app_secret"))).contains("two");
        assertThat(store.asked()).hasSize(2);
    }

    @Test
    void while_the_store_does_not_answer_what_was_read_last_keeps_working() {
        store.thenAnswer(200, secret("one"))
                .thenAnswer(400, "{}")
                .thenAnswer(200, "{\"SecretString\":\"broken\"}")
                .thenAnswer(200, secret("two"));

        for (int minute = 0; minute < 3; minute++) {
            assertThat(secrets.credentials(PAGE).map(c -> c.get("app_secret"))).contains("one");
            clock.pass(Duration.ofMinutes(1));
        }

        assertThat(secrets.credentials(PAGE).map(c -> c.get("app_secret"))).contains("two");
    }

    @Test
    void a_store_that_never_answered_is_an_error_that_tells_no_secret() {
        store.thenAnswer(400, "{\"__type\":\"AccessDeniedException\"}");

        assertThatThrownBy(() -> secrets.credentials(PAGE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the channels' secret cannot be read")
                .hasRootCauseMessage("secretsmanager answered 400 AccessDeniedException");
    }

    private static String secret(String value) {
        Json.Obj channels =
                Json.object()
                        .put("facebook/demo", Json.object().put("app_secret", value).build())
                        .build();
        return JsonWriter.write(
                Json.object().put("SecretString", JsonWriter.write(channels)).build());
    }
}
