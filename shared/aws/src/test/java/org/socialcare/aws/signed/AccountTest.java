package org.socialcare.aws.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.aws.start.StubServer;
import org.socialcare.testkit.TestClock;
import org.socialcare.wire.json.Json;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

class AccountTest {
    private final TestClock clock = new TestClock();

    @Test
    void everything_that_is_missing_is_named_at_once() {
        assertThatThrownBy(() -> Account.from(Map.of(), clock))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "AWS_REGION is missing; AWS_ACCESS_KEY_ID is missing;"
                                + " AWS_SECRET_ACCESS_KEY is missing");
    }

    @Test
    void a_plain_function_signs_with_the_keys_of_its_variables() throws IOException {
        try (var server = new StubServer()) {
            var environment = environment(server);
            environment.put("AWS_ACCESS_KEY_ID", "plain");
            environment.put("AWS_SECRET_ACCESS_KEY", "secret");
            environment.put("AWS_SESSION_TOKEN", "session");

            Account.from(environment, clock).secrets().call("X.Y", Json.object().build());

            var headers = server.asked().getFirst().headers();
            assertThat(headers.get("authorization"))
                    .contains("Credential=plain/")
                    .contains("/eu-central-1/secretsmanager/");
            assertThat(headers).containsEntry("x-amz-security-token", "session");
            assertThat(headers).containsEntry("content-type", "application/x-amz-json-1.1");
        }
    }

    @Test
    void a_function_restored_from_a_snapshot_signs_with_the_keys_of_its_address()
            throws IOException {
        try (var server = new StubServer()) {
            var environment = environment(server);
            environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", server.address() + "/keys");
            environment.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", "proof");
            server.thenAnswer(200, "{\"AccessKeyId\":\"lent\",\"SecretAccessKey\":\"secret\"}");

            Account.from(environment, clock).queues().call("X.Y", Json.object().build());

            assertThat(server.asked().getFirst().uri()).hasPath("/keys");
            assertThat(server.asked().getLast().headers().get("authorization"))
                    .contains("Credential=lent/");
        }
    }

    @Test
    void keys_do_not_show_their_secret() {
        assertThat(new AccessKeys("id", "hidden", "token")).hasToString("AccessKeys[id]");
    }

    private static Map<String, String> environment(StubServer server) {
        Map<String, String> environment = new HashMap<>();
        environment.put("AWS_REGION", "eu-central-1");
        environment.put("AWS_ENDPOINT_URL", server.address().toString());
        return environment;
    }
}
