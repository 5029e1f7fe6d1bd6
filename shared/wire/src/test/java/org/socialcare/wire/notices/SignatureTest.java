package org.socialcare.wire.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.settings.NoticeTarget.Kind;
import org.socialcare.wire.json.JsonReader;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** Against an HMAC put together here from its definition in RFC 2104. */
class SignatureTest {
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00.123Z");
    private static final URI WEBHOOK = URI.create("https://service.example/hook?access_token=t");

    @Test
    void dingtalk_signs_milliseconds_and_secret_under_the_secret_in_the_address() {
        var request = Chat.of(Kind.DINGTALK).request(SomeNotice.plain(), WEBHOOK, "SECabc+/=", NOW);

        String query = request.address().getRawQuery();
        String sign = query.substring(query.indexOf("&sign=") + "&sign=".length());
        assertThat(query).startsWith("access_token=t&timestamp=1772416800123&sign=");
        assertThat(sign).doesNotContain("+", "/", "=");
        assertThat(URLDecoder.decode(sign, StandardCharsets.UTF_8))
                .isEqualTo(hmac("SECabc+/=", "1772416800123\nSECabc+/="));
    }

    @Test
    void feishu_signs_nothing_under_seconds_and_secret_in_the_body() {
        var request = Chat.of(Kind.FEISHU).request(SomeNotice.plain(), WEBHOOK, "s3cret", NOW);

        var body = JsonReader.read(request.body());
        assertThat(request.address()).isEqualTo(WEBHOOK);
        assertThat(body.textOrEmpty("timestamp")).isEqualTo("1772416800");
        assertThat(body.textOrEmpty("sign")).isEqualTo(hmac("1772416800\ns3cret", ""));
    }

    @Test
    void keys_longer_than_a_block_are_hashed_first() {
        String key = "k".repeat(100);

        assertThat(Signature.of(key, "words")).isEqualTo(hmac(key, "words"));
    }

    @Test
    void a_secret_never_travels() {
        for (Kind kind : new Kind[] {Kind.WECOM, Kind.DINGTALK, Kind.FEISHU, Kind.SLACK}) {
            var request = Chat.of(kind).request(SomeNotice.plain(), WEBHOOK, "SECRET-WORD", NOW);
            assertThat(request.address() + request.body() + request.headers())
                    .doesNotContain("SECRET-WORD");
        }
    }

    private static String hmac(String key, String message) {
        byte[] block = key.getBytes(StandardCharsets.UTF_8);
        block = Arrays.copyOf(block.length > 64 ? sha256(block) : block, 64);
        byte[] inner = sha256(xor(block, 0x36), message.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(sha256(xor(block, 0x5c), inner));
    }

    private static byte[] xor(byte[] block, int pad) {
        byte[] result = block.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] = (byte) (result[i] ^ pad);
        }
        return result;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                hash.update(part);
            }
            return hash.digest();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }
}
