package org.socialcare.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.aws.signed.Account;
import org.socialcare.local.fixture.Fixture;
import org.socialcare.local.server.Request;
import org.socialcare.local.server.Response;
import org.socialcare.local.server.WebServer;
import org.socialcare.wire.json.Json;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/** Two readings of AWS's signature that share no line: what one signs, the other believes. */
class SignatureCheckTest {
    private static final Json.Obj QUESTION = Json.object().put("text", "订单 “x” 😀").build();

    private final AccessKeys keys = new AccessKeys(Fixture.template().functions());
    private final AccessKey key = keys.of("EchoFunction");
    private final Clock clock = Clock.systemUTC();
    private final SignatureCheck check = new SignatureCheck(keys, clock);

    @Test
    void what_a_function_signs_without_the_sdk_is_believed() throws IOException {
        assertThat(caller(key.id(), key.secret(), "", clock)).isEqualTo("EchoFunction");
        assertThat(caller(key.id(), key.secret(), "/below/a%20path", clock))
                .isEqualTo("EchoFunction");
    }

    @Test
    void another_secret_is_not_believed() {
        assertThatThrownBy(() -> caller(key.id(), keys.admin().secret(), "", clock))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("InvalidSignatureException");
    }

    @Test
    void yesterdays_signature_is_not_believed() {
        Clock yesterday = Clock.offset(clock, Duration.ofDays(-1));

        assertThatThrownBy(() -> caller(key.id(), key.secret(), "", yesterday))
                .hasMessageContaining("InvalidSignatureException");
    }

    private String caller(String id, String secret, String path, Clock signing) throws IOException {
        try (var server = WebServer.open(0, 10_000, this::answer)) {
            var account =
                    Account.at(
                            URI.create("http://localhost:" + server.port() + path),
                            "eu-central-1",
                            new org.socialcare.aws.signed.AccessKeys(id, secret, "token"),
                            signing);
            return new String(account.queues().call("X.Y", QUESTION), StandardCharsets.UTF_8);
        }
    }

    private Response answer(Request request) {
        return switch (check.identify(request)) {
            case SignatureCheck.Caller.Known(AccessKey who) ->
                    Response.text(200, "text/plain", who.owner());
            case SignatureCheck.Caller.Unknown(String code, String why) ->
                    Errors.json(400, code, why);
        };
    }
}
