package org.socialcare.aws.signed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The first value is the one AWS publishes for its example key, bucket and instant. */
class SignedAddressTest {
    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    private static final Instant THEN = Instant.parse("2013-05-24T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final SignedAddress signing = new SignedAddress("us-east-1");

    @Test
    void an_address_for_reading_is_signed_as_published() {
        var address = URI.create("https://examplebucket.s3.amazonaws.com/test.txt");

        assertThat(signing.of("GET", address, Map.of(), Map.of(), keys(""), THEN, DAY))
                .asString()
                .isEqualTo(
                        "https://examplebucket.s3.amazonaws.com/test.txt"
                                + "?X-Amz-Algorithm=AWS4-HMAC-SHA256"
                                + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1"
                                + "%2Fs3%2Faws4_request"
                                + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400"
                                + "&X-Amz-SignedHeaders=host&X-Amz-Signature="
                                + "aeeed9bbccd4d02ee5c0109b86d86835"
                                + "f995330da4c265957d157751f604d404");
    }

    @Test
    void every_part_of_the_request_changes_the_signature() {
        var address = URI.create("https://examplebucket.s3.amazonaws.com/a%20b.txt");
        var size = Map.of("content-length", "7");

        assertThat(
                        List.of(
                                signature("GET", address, Map.of(), Map.of(), ""),
                                signature("PUT", address, Map.of(), Map.of(), ""),
                                signature("PUT", address, size, Map.of(), ""),
                                signature(
                                        "PUT",
                                        address,
                                        Map.of("content-length", "8"),
                                        Map.of(),
                                        ""),
                                signature("GET", address, Map.of(), Map.of("x", "ä b"), ""),
                                signature("GET", address, Map.of(), Map.of(), "session")))
                .doesNotHaveDuplicates();
    }

    @Test
    void temporary_keys_show_their_token() {
        var address = URI.create("https://examplebucket.s3.amazonaws.com/test.txt");

        assertThat(signing.of("GET", address, Map.of(), Map.of(), keys("a/b"), THEN, DAY))
                .asString()
                .contains("&X-Amz-Security-Token=a%2Fb&");
    }

    private String signature(
            String method,
            URI address,
            Map<String, String> headers,
            Map<String, String> query,
            String token) {
        var signed = signing.of(method, address, headers, query, keys(token), THEN, DAY).toString();
        return signed.substring(signed.lastIndexOf('=') + 1);
    }

    private static AccessKeys keys(String token) {
        return new AccessKeys("AKIAIOSFODNN7EXAMPLE", SECRET, token);
    }
}
