package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.testkit.platform.FacebookSigner;
import org.socialcare.wire.json.Json;

import java.util.List;
import java.util.Map;

/** What must not come in, and what it is told. */
final class DoorTest {
    private static final String WEBHOOK = "/webhooks/facebook/olive";

    private final Suite suite = Suite.running();

    @Test
    void a_wrong_signature_is_refused_and_told_nothing() {
        var body = Senders.facebookBody(Made.digits(), Made.id("m"), "hello", 1_760_000_000_000L);
        var reply = suite.call("POST", WEBHOOK, body, new FacebookSigner("wrong").headers(body));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).isEqualTo(Json.Null.VALUE);
    }

    @Test
    void a_missing_signature_is_refused() {
        var body = Senders.facebookBody(Made.digits(), Made.id("m"), "hello", 1_760_000_000_000L);

        assertThat(suite.call("POST", WEBHOOK, body, Map.of()).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webhooks/facebook/nobody",
                "/webhooks/nothing/olive",
                "/webhooks/FACEBOOK/olive",
                "/webhooks/facebook/%2e%2e",
                "/webhooks/facebook/olive%00"
            })
    void an_address_that_is_nobodys_is_not_found(String path) {
        assertThat(suite.call("POST", path, Senders.bytes("{}"), Map.of()).status())
                .isBetween(400, 404);
    }

    @Test
    void a_body_larger_than_the_gateway_takes_is_refused() {
        var reply = suite.call("POST", WEBHOOK, new byte[11 * 1024 * 1024], Map.of());

        assertThat(reply.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "{\"object\":\"page\"",
                "[]",
                "{\"object\":\"page\",\"object\":\"user\",\"entry\":[]}",
                "{\"object\":\"page\",\"entry\":[{\"id\":1e999999999}]}",
                "{\"object\":\"page\",\"entry\":7}"
            })
    void an_authentic_delivery_that_cannot_be_read_is_set_aside_and_acknowledged(String body) {
        var bytes = Senders.bytes(body);
        var reply = suite.call("POST", WEBHOOK, bytes, signed(bytes));

        assertThat(reply.status()).isIn(200, 403);
    }

    @Test
    void a_deeply_nested_delivery_takes_nothing_down() {
        var bytes = Senders.bytes("[".repeat(100_000));

        assertThat(suite.call("POST", WEBHOOK, bytes, signed(bytes)).status()).isEqualTo(200);
        assertThat(new Senders(suite).facebook(Made.digits(), Made.id("m"), "still up?").status())
                .isEqualTo(200);
    }

    @Test
    void entities_in_a_wechat_delivery_are_never_expanded() {
        var secrets = suite.credentials("wechat", "olive");
        var signer = new org.socialcare.testkit.platform.WeChatSigner(secrets.get("token"));
        var query = signer.query("1760000000", "nonce");
        var bytes =
                Senders.bytes(
                        """
                        <!DOCTYPE xml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">
                        <!ENTITY secret SYSTEM "file:///etc/hostname">]>
                        <xml><ToUserName>g</ToUserName><FromUserName>o</FromUserName><CreateTime>1</CreateTime>
                        <MsgType>text</MsgType><Content>&b;&secret;</Content><MsgId>1</MsgId></xml>\
                        """);
        var reply =
                suite.call(
                        "POST",
                        "/webhooks/wechat/olive?signature="
                                + query.get("signature")
                                + "&timestamp=1760000000&nonce=nonce",
                        bytes,
                        Map.of("content-type", "text/xml"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(new Agent(suite, "sofia").findSaying("aaaaaaaaaa")).isEmpty();
    }

    @Test
    void the_desk_answers_nobody_without_a_good_token() {
        for (var path : List.of("/api/me", "/api/queue?tab=mine", "/api/settings")) {
            assertThat(suite.call("GET", path, new byte[0], Map.of()).status()).isEqualTo(401);
            assertThat(
                            suite.call(
                                            "GET",
                                            path,
                                            new byte[0],
                                            Map.of("authorization", "Bearer x.y.z"))
                                    .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void an_agent_changes_no_settings() {
        var reply =
                suite.api(
                        "mei",
                        "PUT",
                        "/settings/teams/presales",
                        Json.object().put("name", "mine").build(),
                        Map.of("if-match", "\"1\""));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body().textOrEmpty("code")).isEqualTo("forbidden");
    }

    @Test
    void a_registration_is_answered_with_the_challenge_and_only_with_the_right_token() {
        var token = suite.credentials("facebook", "olive").get("verify_token");
        var query = "?hub.mode=subscribe&hub.challenge=4711&hub.verify_token=";

        assertThat(suite.call("GET", WEBHOOK + query + token, new byte[0], Map.of()).body())
                .isEqualTo(new Json.Num("4711"));
        assertThat(suite.call("GET", WEBHOOK + query + "x", new byte[0], Map.of()).status())
                .isEqualTo(403);
    }

    private Map<String, String> signed(byte[] body) {
        var secret = suite.credentials("facebook", "olive").get("app_secret");
        return new FacebookSigner(secret).headers(body);
    }
}
