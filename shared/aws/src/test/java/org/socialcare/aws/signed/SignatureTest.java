package org.socialcare.aws.signed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/** The values are those AWS publishes for its example key and instant. */
class SignatureTest {
    private static final AccessKeys KEYS =
            new AccessKeys("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "");
    private static final Instant THEN = Instant.parse("2015-08-30T12:36:00Z");
    private static final Map<String, String> HOST = Map.of("host", "example.amazonaws.com");

    private final Signature signature = new Signature("us-east-1", "service");

    @Test
    void the_key_of_a_day_is_the_published_one() {
        byte[] key = Signature.key(KEYS.secret(), "20150830/us-east-1/iam/aws4_request");

        assertThat(HexFormat.of().formatHex(key))
                .isEqualTo("c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9");
    }

    @Test
    void a_plain_get_is_signed_as_published() {
        assertThat(proof("GET", "/", HOST, ""))
                .isEqualTo("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
    }

    @Test
    void a_plain_post_is_signed_as_published() {
        assertThat(proof("POST", "/", HOST, ""))
                .isEqualTo("5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");
    }

    @Test
    void a_post_with_a_body_is_signed_as_published() {
        var headers =
                Map.of(
                        "host",
                        "example.amazonaws.com",
                        "content-type",
                        "application/x-www-form-urlencoded");

        assertThat(proof("POST", "/", headers, "Param1=value1"))
                .isEqualTo("ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a");
    }

    @Test
    void spaces_around_and_within_values_count_as_published() {
        var headers =
                Map.of(
                        "host",
                        "example.amazonaws.com",
                        "my-header1",
                        " value1",
                        "my-header2",
                        " \"a   b   c\"");

        assertThat(proof("GET", "/", headers, ""))
                .isEqualTo("acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736");
    }

    @Test
    void what_is_sent_names_the_key_the_scope_and_the_signed_headers() {
        var sent = sign("POST", "/", HOST, "", KEYS);

        assertThat(sent.get("x-amz-date")).isEqualTo("20150830T123600Z");
        assertThat(sent.get("authorization"))
                .startsWith(
                        "AWS4-HMAC-SHA256"
                                + " Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request,"
                                + " SignedHeaders=host;x-amz-date, Signature=");
        assertThat(sent).doesNotContainKey("x-amz-security-token");
    }

    @Test
    void the_token_of_temporary_keys_is_sent_and_signed() {
        var sent =
                sign("POST", "/", HOST, "", new AccessKeys("AKIDEXAMPLE", KEYS.secret(), "lent"));

        assertThat(sent.get("x-amz-security-token")).isEqualTo("lent");
        assertThat(sent.get("authorization"))
                .contains("SignedHeaders=host;x-amz-date;x-amz-security-token,");
    }

    @Test
    void one_changed_byte_changes_the_signature() {
        assertThat(proof("POST", "/", HOST, "a")).isNotEqualTo(proof("POST", "/", HOST, "b"));
        assertThat(proof("POST", "/a", HOST, "")).isNotEqualTo(proof("POST", "/b", HOST, ""));
    }

    private String proof(String method, String path, Map<String, String> headers, String body) {
        String authorization =
                sign(method, path, headers, body, KEYS).getOrDefault("authorization", "");
        return authorization.substring(authorization.lastIndexOf('=') + 1);
    }

    private SortedMap<String, String> sign(
            String method, String path, Map<String, String> headers, String body, AccessKeys keys) {
        return signature.sign(
                method, path, headers, body.getBytes(StandardCharsets.UTF_8), keys, THEN);
    }
}
