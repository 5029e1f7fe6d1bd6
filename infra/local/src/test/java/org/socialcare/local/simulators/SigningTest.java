package org.socialcare.local.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.socialcare.local.extension.Body;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.douyin.DouyinDialect;
import org.socialcare.local.simulators.facebook.FacebookDialect;
import org.socialcare.local.simulators.kuaishou.KuaishouDialect;
import org.socialcare.local.simulators.linkedin.LinkedInDialect;
import org.socialcare.local.simulators.wechat.WechatEnvelope;
import org.socialcare.local.simulators.x.XDialect;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The published vectors, where the shared folder is at hand, and one of our own for each scheme.
 */
class SigningTest {
    private static final Path VECTORS =
            Path.of(
                    System.getProperty("repository.root", "."),
                    "..",
                    "shared",
                    "payloads",
                    "vectors");

    @Test
    void facebook_signs_the_bytes_as_published() throws IOException {
        for (Json vector : vectors("meta.json", "facebook.json")) {
            String secret = vector.text("secret").orElse(vector.textOrEmpty("app_secret"));
            Signed signed =
                    new FacebookDialect()
                            .sign(
                                    channel("facebook", Map.of("app_secret", secret)),
                                    Body.of(vector.textOrEmpty("body")),
                                    Instant.EPOCH);
            assertThat(signed.headers().get("X-Hub-Signature-256"))
                    .as(vector.textOrEmpty("name"))
                    .isEqualTo(vector.textOrEmpty("header"));
        }
    }

    @Test
    void douyin_signs_the_bytes_as_published() throws IOException {
        for (Json vector : vectors("douyin.json")) {
            Signed signed =
                    new DouyinDialect()
                            .sign(
                                    channel(
                                            "douyin",
                                            Map.of(
                                                    "client_secret",
                                                    vector.textOrEmpty("client_secret"))),
                                    Body.of(vector.textOrEmpty("body")),
                                    Instant.EPOCH);
            assertThat(signed.headers().get("X-Douyin-Signature"))
                    .isEqualTo(vector.textOrEmpty("header"));
        }
    }

    @Test
    void x_linkedin_and_kuaishou_sign_the_bytes_as_published() throws IOException {
        assertThat(
                        compared(
                                "x.json",
                                new XDialect(),
                                "consumer_secret",
                                "x-twitter-webhooks-signature"))
                .isEqualTo(2);
        assertThat(
                        compared(
                                "linkedin.json",
                                new LinkedInDialect(),
                                "client_secret",
                                "X-LI-Signature"))
                .isEqualTo(1);
        assertThat(compared("kuaishou.json", new KuaishouDialect(), "app_secret", "kwaisign"))
                .isEqualTo(1);
    }

    private static int compared(String file, Dialect dialect, String key, String header)
            throws IOException {
        int compared = 0;
        for (Json vector : vectors(file)) {
            if (vector.get("body").isPresent()) {
                DemoChannel channel =
                        channel(dialect.platform(), Map.of(key, vector.textOrEmpty(key)));
                Signed signed =
                        dialect.sign(channel, Body.of(vector.textOrEmpty("body")), Instant.EPOCH);
                assertThat(signed.headers().get(header))
                        .as(vector.textOrEmpty("name"))
                        .isEqualTo(vector.textOrEmpty("header"));
                compared++;
            }
        }
        return compared;
    }

    @Test
    void wechat_signs_sorted_strings_as_published() throws IOException {
        for (Json vector : vectors("wechat.json")) {
            if (vector.text("token").isEmpty()) {
                continue; // about sorting alone, without the three parts of a delivery
            }
            vector.text("signature")
                    .ifPresent(
                            signature ->
                                    assertThat(sorted(vector))
                                            .as(vector.textOrEmpty("name"))
                                            .isEqualTo(signature));
            vector.text("msg_signature")
                    .ifPresent(
                            signature ->
                                    assertThat(sorted(vector, vector.textOrEmpty("encrypt")))
                                            .as(vector.textOrEmpty("name"))
                                            .isEqualTo(signature));
        }
    }

    @Test
    void wechat_seals_messages_as_published() throws IOException {
        int sealed = 0;
        for (Json vector : vectors("wechat.json")) {
            if (vector.text("random16").isPresent() && vector.text("plaintext").isPresent()) {
                WechatEnvelope envelope =
                        new WechatEnvelope(
                                vector.textOrEmpty("encodingAESKey"),
                                vector.textOrEmpty("receiveId"));
                assertThat(
                                envelope.seal(
                                        bytes(vector.textOrEmpty("random16")),
                                        bytes(vector.textOrEmpty("plaintext"))))
                        .as(vector.textOrEmpty("name"))
                        .isEqualTo(vector.textOrEmpty("encrypt"));
                sealed++;
            }
        }
        assertThat(sealed).isPositive();
    }

    @Test
    void a_changed_byte_changes_every_signature() {
        assertThat(Hashes.hmacSha256("key", bytes("a")))
                .isNotEqualTo(Hashes.hmacSha256("key", bytes("b")));
        assertThat(Hashes.sha1("key", bytes("a"))).isNotEqualTo(Hashes.sha1("key", bytes("b")));
        assertThat(Hashes.sha1Sorted("a", "b")).isEqualTo(Hashes.sha1Sorted("b", "a"));
    }

    private static List<Json> vectors(String... files) throws IOException {
        assumeTrue(Files.isDirectory(VECTORS), "no published vectors at " + VECTORS);
        List<Json> all = new ArrayList<>();
        for (String file : files) {
            Json read = JsonReader.read(Files.readAllBytes(VECTORS.resolve(file)));
            all.addAll(((Json.Arr) read).items());
        }
        assertThat(all).isNotEmpty();
        return all;
    }

    private static String sorted(Json vector, String... more) {
        List<String> parts = new ArrayList<>(List.of(more));
        parts.add(vector.textOrEmpty("token"));
        parts.add(vector.textOrEmpty("timestamp"));
        parts.add(vector.textOrEmpty("nonce"));
        return Hashes.sha1Sorted(parts.toArray(String[]::new));
    }

    private static DemoChannel channel(String platform, Map<String, String> credentials) {
        return new DemoChannel(platform, "shop", "Shop", "presales", credentials);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
