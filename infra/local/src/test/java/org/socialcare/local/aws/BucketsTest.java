package org.socialcare.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialcare.local.extension.Body;
import org.socialcare.local.fixture.Fixture;
import org.socialcare.local.server.Request;
import org.socialcare.local.server.Response;
import org.socialcare.local.template.Arns;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Addresses as AWS's own SDK signs them, and what is done to them on the way. */
class BucketsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final byte[] BYTES = {(byte) 0x89, 0, 10, (byte) 0xff};
    private static final String PLACE = "/local/s3/Files/offered/a%20b.png";
    private static final Map<String, String> PNG =
            Map.of("content-type", "image/png", "content-length", "4");

    @TempDir Path data;

    private final AccessKeys keys = new AccessKeys(Fixture.template().functions());
    private final Policies policies = new Policies(Fixture.template().functions());

    @Test
    void what_is_put_at_a_signed_address_is_read_and_copied_at_others() {
        var buckets = at(NOW);

        assertThat(put(buckets, PNG).status()).isEqualTo(200);
        var copied =
                send(
                        buckets,
                        "PUT",
                        "/local/s3/Files/sent/a",
                        Map.of("x-amz-copy-source", "/Files/offered/a%20b.png"),
                        new byte[0]);
        assertThat(copied.status()).isEqualTo(200);
        var read = send(buckets, "GET", "/local/s3/Files/sent/a", Map.of(), new byte[0]);

        assertThat(read.body().bytes()).isEqualTo(BYTES);
        assertThat(read.headers()).containsEntry("content-type", "image/png");
        assertThat(send(at(NOW), "GET", PLACE, Map.of(), new byte[0]).body().bytes())
                .as("after a restart")
                .isEqualTo(BYTES);
    }

    @Test
    void a_longer_body_or_another_type_than_was_signed_is_refused() {
        var address = signed("PUT", PLACE, PNG);
        var longer = Map.of("content-type", "image/png", "content-length", "5");
        var other = Map.of("content-type", "text/html", "content-length", "4");

        assertThat(sent(at(NOW), "PUT", address, longer, new byte[5]).status()).isEqualTo(403);
        assertThat(sent(at(NOW), "PUT", address, other, BYTES).status()).isEqualTo(403);
        assertThat(sent(at(NOW), "PUT", address, PNG, new byte[5]).status()).isEqualTo(411);
        assertThat(sent(at(NOW), "PUT", address, PNG, BYTES).status()).isEqualTo(200);
    }

    @Test
    void an_address_expires() {
        var address = signed("PUT", PLACE, PNG);

        assertThat(sent(at(NOW.plusSeconds(900)), "PUT", address, PNG, BYTES).status())
                .isEqualTo(200);
        var late = sent(at(NOW.plusSeconds(901)), "PUT", address, PNG, BYTES);
        assertThat(late.status()).isEqualTo(403);
        assertThat(late.body().text()).contains("Request has expired");
    }

    @Test
    void no_part_of_an_address_can_be_changed() {
        var buckets = at(NOW);
        put(buckets, PNG);
        var address = signed("GET", PLACE, Map.of()).toString();

        for (String changed :
                List.of(
                        address.replace("a%20b.png", "b.png"),
                        address.replace("Expires=900", "Expires=901"),
                        address.replace("us-east-1", "us-east-2"),
                        address + "&response-content-disposition=attachment",
                        address.substring(0, address.indexOf('?')),
                        address.substring(0, address.length() - 1))) {
            var answer = sent(buckets, "GET", URI.create(changed), Map.of(), new byte[0]);
            assertThat(answer.status()).as(changed).isEqualTo(403);
        }
        var copy = Map.of("x-amz-copy-source", "/Files/other");
        assertThat(sent(buckets, "GET", URI.create(address), copy, new byte[0]).status())
                .as("a header nobody signed")
                .isEqualTo(403);
        assertThat(sent(buckets, "PUT", URI.create(address), Map.of(), BYTES).status())
                .as("another method")
                .isEqualTo(403);
    }

    @Test
    void an_address_allows_no_more_than_who_signed_it_may_do() {
        var function = Fixture.template().functions().getFirst().id();
        var address = signed("GET", PLACE, Map.of(), keys.of(function));

        assertThat(sent(at(NOW), "GET", address, Map.of(), new byte[0]).status()).isEqualTo(403);
        assertThat(Arns.object("Files", "a/b")).isEqualTo("arn:aws:s3:::Files/a/b");
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(send(at(NOW), "GET", PLACE, Map.of(), new byte[0]).status()).isEqualTo(404);
        assertThat(send(at(NOW), "GET", "/local/s3/Other/a", Map.of(), new byte[0]).status())
                .isEqualTo(404);
        assertThat(
                        send(
                                        at(NOW),
                                        "PUT",
                                        "/local/s3/Files/sent/a",
                                        Map.of("x-amz-copy-source", "/Files/none"),
                                        new byte[0])
                                .status())
                .isEqualTo(404);
    }

    private Buckets at(Instant now) {
        return new Buckets(
                List.of("Files"),
                keys,
                policies,
                new ObjectStore(Optional.of(data)),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private Response put(Buckets buckets, Map<String, String> headers) {
        return send(buckets, "PUT", PLACE, headers, BYTES);
    }

    private Response send(
            Buckets buckets, String method, String path, Map<String, String> headers, byte[] body) {
        return sent(buckets, method, signed(method, path, headers), headers, body);
    }

    private static Response sent(
            Buckets buckets, String method, URI address, Map<String, String> headers, byte[] body) {
        Map<String, List<String>> all = new HashMap<>();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        all.put("host", List.of("localhost:8080"));
        String query = address.getRawQuery();
        return buckets.apply(
                new Request(
                        method,
                        address.getRawPath(),
                        query == null ? "" : query,
                        all,
                        Body.of(body),
                        "127.0.0.1"));
    }

    private URI signed(String method, String path, Map<String, String> headers) {
        return signed(method, path, headers, keys.admin());
    }

    /** By AWS's own code, which shares nothing with ours. */
    private static URI signed(
            String method, String path, Map<String, String> headers, AccessKey key) {
        var request =
                SdkHttpRequest.builder()
                        .method(SdkHttpMethod.fromValue(method))
                        .uri(URI.create("http://localhost:8080" + path));
        headers.forEach(request::putHeader);
        return AwsV4HttpSigner.create()
                .sign(
                        signing ->
                                signing.identity(AwsBasicCredentials.create(key.id(), key.secret()))
                                        .request(request.build())
                                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                                        .putProperty(
                                                AwsV4HttpSigner.AUTH_LOCATION,
                                                AwsV4HttpSigner.AuthLocation.QUERY_STRING)
                                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                                        .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                                        .putProperty(
                                                AwsV4HttpSigner.SIGNING_CLOCK,
                                                Clock.fixed(NOW, ZoneOffset.UTC))
                                        .putProperty(
                                                AwsV4HttpSigner.EXPIRATION_DURATION,
                                                Duration.ofMinutes(15)))
                .request()
                .getUri();
    }
}
