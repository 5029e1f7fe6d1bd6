package org.socialcare.platforms.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;

class ProtocolTest {
    @Test
    void seconds_and_milliseconds_are_told_apart_and_nonsense_is_no_time() {
        assertThat(PlatformTime.of(OptionalLong.of(1_763_370_000L)))
                .contains(Instant.parse("2025-11-17T09:00:00Z"));
        assertThat(PlatformTime.of(OptionalLong.of(1_763_370_000_123L)))
                .contains(Instant.parse("2025-11-17T09:00:00.123Z"));
        assertThat(PlatformTime.of(OptionalLong.of(0))).isEmpty();
        assertThat(PlatformTime.of(OptionalLong.of(-5))).isEmpty();
        assertThat(PlatformTime.of(OptionalLong.of(Long.MAX_VALUE))).isEmpty();
        assertThat(PlatformTime.of(OptionalLong.of(99_999_999_999L))).isEmpty();
        assertThat(PlatformTime.of(OptionalLong.empty())).isEmpty();
    }

    @Test
    void a_digest_does_not_depend_on_the_order_of_members() {
        Json one = JsonReader.read("{\"a\":1,\"b\":[{\"c\":2,\"d\":3}]}");
        Json other = JsonReader.read("{\"b\":[{\"d\":3,\"c\":2}],\"a\":1}");
        Json different = JsonReader.read("{\"b\":[{\"d\":3,\"c\":2}],\"a\":\"1\"}");

        assertThat(EventId.digest(one)).hasSize(32).isEqualTo(EventId.digest(other));
        assertThat(EventId.digest(one)).isNotEqualTo(EventId.digest(different));
    }

    @Test
    void an_id_too_long_for_a_key_becomes_its_digest() {
        assertThat(EventId.of("a", "b")).isEqualTo("a|b");
        assertThat(EventId.of("x".repeat(500))).hasSize(500);
        assertThat(EventId.of("x".repeat(501))).startsWith("sha256:").hasSize(71);
    }

    @Test
    void details_are_flat_and_bounded() {
        assertThat(Details.of(JsonReader.read("{\"a\":{\"b\":[1,true]},\"n\":null,\"t\":\"x\"}")))
                .isEqualTo(Map.of("a.b.0", "1", "a.b.1", "true", "t", "x"));
        assertThat(Details.of(Json.of("alone"))).isEqualTo(Map.of("value", "alone"));
        Json many = JsonReader.read("[" + "1,".repeat(5000) + "1]");
        assertThat(Details.of(many)).hasSize(64);
        assertThat(Details.of(Json.of("x".repeat(999) + "😀")).get("value")).hasSize(999);
    }

    @Test
    void an_address_can_be_that_of_a_simulator() {
        Credentials own = new Credentials(Map.of());
        Credentials local = new Credentials(Map.of("api", "http://localhost:8080/local/x"));

        assertThat(Addresses.at(own, "https://api.example", "/a?b=" + Addresses.encode("c d&e/ü")))
                .isEqualTo(URI.create("https://api.example/a?b=c%20d%26e%2F%C3%BC"));
        assertThat(Addresses.at(local, "https://api.example", "/a"))
                .isEqualTo(URI.create("http://localhost:8080/local/x/a"));
    }

    @Test
    void only_answers_from_before_the_words_were_taken_let_them_be_sent_again() {
        assertThat(HttpFailure.of(answer(503))).isInstanceOf(SendResult.Retry.class);
        assertThat(HttpFailure.of(answer(429))).isInstanceOf(SendResult.Retry.class);
        assertThat(HttpFailure.of(answer(401))).isInstanceOf(SendResult.TokenTrouble.class);
        assertThat(HttpFailure.of(answer(404))).isInstanceOf(SendResult.Refused.class);
        assertThat(HttpFailure.of(answer(302))).isInstanceOf(SendResult.Refused.class);
        assertThat(HttpFailure.of(answer(200))).isInstanceOf(SendResult.Unknown.class);
        assertThat(HttpFailure.of(answer(500))).isInstanceOf(SendResult.Unknown.class);
        assertThat(HttpFailure.of(answer(502))).isInstanceOf(SendResult.Unknown.class);
        assertThat(HttpFailure.of(answer(504))).isInstanceOf(SendResult.Unknown.class);
        assertThat(HttpFailure.of(answer(0))).isInstanceOf(SendResult.Unknown.class);
    }

    @Test
    void a_pause_asked_for_is_kept_within_a_day() {
        PlatformResponse soon = new PlatformResponse(429, Map.of("retry-after", "7"), "");
        PlatformResponse never =
                new PlatformResponse(429, Map.of("retry-after", "99999999999"), "");

        assertThat(HttpFailure.of(soon))
                .isEqualTo(new SendResult.Retry("HTTP 429", Duration.ofSeconds(7)));
        assertThat(HttpFailure.of(never))
                .isEqualTo(new SendResult.Retry("HTTP 429", Duration.ofDays(1)));
    }

    private static PlatformResponse answer(int status) {
        return new PlatformResponse(status, Map.of(), "<html>");
    }

    @Test
    void an_id_never_leads_out_of_its_place_in_a_path() {
        assertThat(Addresses.step("a/b?c#d")).isEqualTo("a%2Fb%3Fc%23d");
        assertThat(Addresses.step(".")).isEqualTo("%252E");
        assertThat(Addresses.step("..")).isEqualTo("%252E%252E");
        assertThat(Addresses.step("1.2")).isEqualTo("1.2");
    }
}
