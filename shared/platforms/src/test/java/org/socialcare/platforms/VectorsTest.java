package org.socialcare.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.Reading;
import org.socialcare.platforms.wechat.WeChat;
import org.socialcare.platforms.wecom.WeCom;
import org.socialcare.platforms.weibo.Weibo;
import org.socialcare.testkit.platform.WeChatSafeMode;
import org.socialcare.testkit.platform.WeChatSigner;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Published vectors of the platforms' cryptography, where they lie beside the repository. */
class VectorsTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void meta_headers_are_what_the_vectors_say() throws IOException {
        for (Json vector : vectors("facebook.json")) {
            Reading reading = meta("facebook", vector, "app_secret");
            assertThat(reading).as(name(vector)).isInstanceOf(Reading.Events.class);
        }
        for (Json vector : vectors("meta.json")) {
            for (String platform : List.of("facebook", "instagram", "whatsapp")) {
                assertThat(meta(platform, vector, "secret"))
                        .as("%s: signed well, though no JSON", name(vector))
                        .isInstanceOf(Reading.Garbled.class);
            }
        }
    }

    private static Reading meta(String platform, Json vector, String secret) {
        return Platforms.named(platform)
                .orElseThrow()
                .read(
                        new Delivery(
                                "POST",
                                Map.of(),
                                Map.of("x-hub-signature-256", vector.textOrEmpty("header")),
                                utf8(vector.textOrEmpty("body"))),
                        new Credentials(Map.of("app_secret", vector.textOrEmpty(secret))),
                        RECEIVED);
    }

    @Test
    void douyin_headers_and_challenges_are_what_the_vectors_say() throws IOException {
        for (Json vector : vectors("douyin.json")) {
            Reading reading =
                    Platforms.named("douyin")
                            .orElseThrow()
                            .read(
                                    new Delivery(
                                            "POST",
                                            Map.of(),
                                            Map.of(
                                                    "x-douyin-signature",
                                                    vector.textOrEmpty("header")),
                                            utf8(vector.textOrEmpty("body"))),
                                    credentials(vector),
                                    RECEIVED);
            assertThat(reading)
                    .isEqualTo(
                            new Reading.Greeting(
                                    "application/json",
                                    JsonWriter.write(vector.obj("expect_response"))));
        }
    }

    @Test
    void x_headers_and_checks_are_what_the_vectors_say() throws IOException {
        for (Json vector : vectors("x.json")) {
            Credentials credentials =
                    new Credentials(
                            Map.of("consumer_secret", vector.textOrEmpty("consumer_secret")));
            boolean check = vector.get("crc_token").isPresent();
            Delivery delivery =
                    check
                            ? new Delivery(
                                    "GET",
                                    Map.of("crc_token", vector.textOrEmpty("crc_token")),
                                    Map.of(),
                                    new byte[0])
                            : new Delivery(
                                    "POST",
                                    Map.of(),
                                    Map.of(
                                            "x-twitter-webhooks-signature",
                                            vector.textOrEmpty("header")),
                                    utf8(vector.textOrEmpty("body")));
            Reading reading =
                    Platforms.named("x").orElseThrow().read(delivery, credentials, RECEIVED);
            if (check) {
                String answer = JsonWriter.write(vector.obj("expect_response"));
                assertThat(reading)
                        .as(name(vector))
                        .isEqualTo(new Reading.Greeting("application/json", answer));
            } else {
                assertThat(reading).as(name(vector)).isNotInstanceOf(Reading.Forged.class);
            }
        }
    }

    @Test
    void linkedin_challenges_and_headers_are_what_the_vectors_say() throws IOException {
        for (Json vector : vectors("linkedin.json")) {
            String code = vector.textOrEmpty("challengeCode");
            Delivery delivery =
                    code.isEmpty()
                            ? new Delivery(
                                    "POST",
                                    Map.of(),
                                    Map.of("x-li-signature", vector.textOrEmpty("header")),
                                    utf8(vector.textOrEmpty("body")))
                            : new Delivery(
                                    "GET", Map.of("challengeCode", code), Map.of(), new byte[0]);
            Reading reading =
                    Platforms.named("linkedin")
                            .orElseThrow()
                            .read(delivery, credentials(vector), RECEIVED);
            assertThat(reading)
                    .as(name(vector))
                    .isEqualTo(
                            code.isEmpty()
                                    ? new Reading.Events(List.of(), List.of())
                                    : new Reading.Greeting(
                                            "application/json",
                                            JsonWriter.write(vector.obj("expect_response"))));
        }
    }

    @Test
    void kuaishou_headers_and_answers_are_what_the_vectors_say() throws IOException {
        for (Json vector : vectors("kuaishou.json")) {
            Platform platform = Platforms.named("kuaishou").orElseThrow();
            Delivery delivery =
                    new Delivery(
                            "POST",
                            Map.of(),
                            Map.of("kwaisign", vector.textOrEmpty("header")),
                            utf8(vector.textOrEmpty("body")));
            Credentials credentials =
                    new Credentials(Map.of("app_secret", vector.textOrEmpty("app_secret")));
            assertThat(platform.read(delivery, credentials, RECEIVED))
                    .as(name(vector))
                    .isInstanceOf(Reading.Events.class);
            assertThat(platform.acknowledgement(delivery).body())
                    .isEqualTo(JsonWriter.write(vector.obj("expect_response")));
        }
    }

    @Test
    void wechat_handshakes_signatures_and_secrets_are_what_the_vectors_say() throws IOException {
        for (Json vector : vectors("wechat.json")) {
            wechat(vector);
        }
    }

    @Test
    void wecom_echoes_and_messages_are_what_the_vectors_say() throws IOException {
        for (Json vector : vectors("wecom.json")) {
            wecom(vector);
        }
    }

    private static void wecom(Json vector) {
        if (vector.get("expect_response").isPresent()) {
            assertThat(read(new WeCom(), "GET", vector, ""))
                    .as(name(vector))
                    .isEqualTo(
                            new Reading.Greeting(
                                    "text/plain", vector.textOrEmpty("expect_response")));
            return;
        }
        if (vector.get("random16").isPresent()) {
            encrypts(vector);
            return;
        }
        String body = "<xml><Encrypt>" + vector.textOrEmpty("encrypt") + "</Encrypt></xml>";
        assertThat(read(new WeCom(), "POST", vector, body))
                .as(name(vector))
                .isInstanceOfSatisfying(
                        Reading.Events.class,
                        events ->
                                assertThat(vector.textOrEmpty("plaintext"))
                                        .contains(events.events().getFirst().messageId()));
    }

    @Test
    void weibo_signatures_are_what_the_vectors_say() throws IOException {
        for (Json vector : vectors("weibo.json")) {
            assertThat(read(new Weibo(), "GET", vector, ""))
                    .as(name(vector))
                    .isEqualTo(new Reading.Greeting("text/plain", vector.textOrEmpty("echostr")));
        }
    }

    private static void wechat(Json vector) {
        if (vector.get("echostr").isPresent()) {
            assertThat(read("GET", vector, ""))
                    .as(name(vector))
                    .isEqualTo(
                            new Reading.Greeting(
                                    "text/plain", vector.textOrEmpty("expect_response")));
            return;
        }
        if (vector.get("parts").isPresent()) {
            List<String> parts =
                    vector.arr("parts").stream().flatMap(p -> p.asText().stream()).toList();
            assertThat(
                            new WeChatSigner(parts.getFirst())
                                    .signature(
                                            parts.subList(1, parts.size()).toArray(new String[0])))
                    .as(name(vector))
                    .isEqualTo(vector.textOrEmpty("signature"));
            return;
        }
        if (vector.get("random16").isPresent()) {
            encrypts(vector);
            vector.text("body").ifPresent(body -> opens(vector, body));
            return;
        }
        if (vector.get("encrypt").isPresent()) {
            opens(vector, "{\"Encrypt\":\"" + vector.textOrEmpty("encrypt") + "\"}");
            return;
        }
        assertThat(read("POST", vector, vector.textOrEmpty("body")))
                .as(name(vector))
                .isInstanceOf(Reading.Events.class);
    }

    /** Encrypting ends in the same letters, so what our signers make is what WeChat makes. */
    private static void encrypts(Json vector) {
        WeChatSafeMode safe =
                new WeChatSafeMode(
                        new WeChatSigner(vector.textOrEmpty("token")),
                        vector.textOrEmpty("encodingAESKey"),
                        vector.textOrEmpty("receiveId"));
        assertThat(
                        safe.encrypt(
                                vector.textOrEmpty("plaintext"),
                                utf8(vector.textOrEmpty("random16"))))
                .as(name(vector))
                .isEqualTo(vector.textOrEmpty("encrypt"));
    }

    private static void opens(Json vector, String body) {
        Reading reading = read("POST", vector, body);
        if (vector.get("encodingAESKey").isEmpty()) {
            assertThat(reading)
                    .as("%s: signed well, though no key is known", name(vector))
                    .isInstanceOf(Reading.Garbled.class);
            return;
        }
        assertThat(reading)
                .as(name(vector))
                .isInstanceOfSatisfying(
                        Reading.Events.class,
                        events -> {
                            Inbound event = events.events().getFirst();
                            Json plain = vector.get("plaintext").orElseThrow();
                            assertThat(plain.asText().orElseThrow())
                                    .contains(event.account(), event.customer().id());
                        });
    }

    private static Reading read(String method, Json vector, String body) {
        return read(new WeChat(), method, vector, body);
    }

    private static Reading read(Platform platform, String method, Json vector, String body) {
        Map<String, String> query = new HashMap<>();
        for (String name : List.of("signature", "msg_signature", "timestamp", "nonce", "echostr")) {
            vector.text(name).ifPresent(value -> query.put(name, value));
        }
        return platform.read(
                new Delivery(method, query, Map.of(), utf8(body)), credentials(vector), RECEIVED);
    }

    private static Credentials credentials(Json vector) {
        Map<String, String> values = new HashMap<>();
        vector.text("token").ifPresent(value -> values.put("token", value));
        vector.text("client_secret").ifPresent(value -> values.put("client_secret", value));
        vector.text("receiveId").ifPresent(value -> values.put("app_id", value));
        vector.text("receiveId").ifPresent(value -> values.put("corp_id", value));
        vector.text("appsecret").ifPresent(value -> values.put("app_secret", value));
        if (vector.get("encrypt").or(() -> vector.get("encodingAESKey")).isPresent()) {
            values.put("encoding_aes_key", vector.text("encodingAESKey").orElse("unknown"));
        }
        return new Credentials(values);
    }

    private static List<Json> vectors(String file) throws IOException {
        Path root = Path.of(System.getProperty("repository.root", "../.."));
        Path path = root.resolve("../shared/payloads/vectors").resolve(file).normalize();
        assumeTrue(Files.isRegularFile(path), "no vectors beside this repository");
        List<Json> all =
                JsonReader.read(Files.readAllBytes(path)) instanceof Json.Arr(var items)
                        ? items
                        : List.of();
        assertThat(all).as(file).isNotEmpty();
        return all;
    }

    private static String name(Json vector) {
        return vector.textOrEmpty("name");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
