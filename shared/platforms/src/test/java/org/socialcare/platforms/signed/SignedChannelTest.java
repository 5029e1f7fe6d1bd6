package org.socialcare.platforms.signed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Reading;
import org.socialcare.testkit.platform.ChannelSigner;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

class SignedChannelTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final ChannelSigner SIGNER =
            new ChannelSigner("a-secret-of-at-least-32-characters");
    private static final Credentials CREDENTIALS =
            new Credentials(Map.of("secret", SIGNER.secret()));

    private final SignedChannel channel = new SignedChannel();

    @ParameterizedTest
    @CsvSource({"0,true", "300,true", "-300,true", "301,false", "-301,false", "86400,false"})
    void a_delivery_counts_for_five_minutes_before_and_after(long seconds, boolean counts) {
        Delivery delivery = SIGNER.delivery(bytes("{\"version\":1,\"events\":[]}"), NOW);

        Reading reading = channel.read(delivery, CREDENTIALS, NOW.plusSeconds(seconds));

        assertThat(reading instanceof Reading.Events).isEqualTo(counts);
        assertThat(reading instanceof Reading.Forged).isNotEqualTo(counts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "1795176000.5", "17951760000000000000", "-1", "+1795176000"})
    void a_timestamp_that_is_none_is_refused_even_if_it_is_signed(String timestamp) {
        byte[] body = bytes("{\"version\":1,\"events\":[]}");
        Map<String, String> headers = new HashMap<>();
        headers.put("x-socialcare-timestamp", timestamp);
        headers.put("x-socialcare-signature", Seal.of(SIGNER.secret(), timestamp, body));

        assertThat(channel.read(new Delivery("POST", Map.of(), headers, body), CREDENTIALS, NOW))
                .isInstanceOf(Reading.Forged.class);
    }

    @Test
    void a_secret_that_could_be_guessed_authenticates_nobody() {
        ChannelSigner weak = new ChannelSigner("hunter2");
        Delivery delivery = weak.delivery(bytes("{\"version\":1,\"events\":[]}"), NOW);

        assertThat(channel.read(delivery, new Credentials(Map.of("secret", "hunter2")), NOW))
                .isInstanceOf(Reading.Forged.class);
    }

    @Test
    void words_have_8000_characters_and_not_one_more() {
        assertThat(events(message("\"text\":\"" + "😀".repeat(8000) + "\"")).events()).hasSize(1);

        Reading.Events tooLong = events(message("\"text\":\"" + "😀".repeat(8001) + "\""));
        assertThat(tooLong.events()).isEmpty();
        assertThat(tooLong.unread())
                .containsExactly(
                        new Reading.Unread("events[0]", "text has more than 8000 characters"));
    }

    @Test
    void a_delivery_has_100_events_and_not_one_more() {
        String one = message("\"text\":\"x\"");
        String hundred = one + ("," + one).repeat(99);

        assertThat(events(hundred).events()).hasSize(100);
        assertThat(read(hundred + "," + one)).isInstanceOf(Reading.Garbled.class);
    }

    @Test
    void a_body_has_half_a_mebibyte_and_not_one_byte_more() {
        String little = "{\"version\":1,\"events\":[]}";
        String filled = little + " ".repeat(Limits.BODY - little.length());

        assertThat(channel.read(SIGNER.delivery(bytes(filled), NOW), CREDENTIALS, NOW))
                .isInstanceOf(Reading.Events.class);
        assertThat(channel.read(SIGNER.delivery(bytes(filled + " "), NOW), CREDENTIALS, NOW))
                .isInstanceOf(Reading.Garbled.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|b", "a b", "é", "a\\u0000b", "\\ud83d"})
    void an_id_that_could_be_mistaken_for_two_is_refused(String id) {
        Reading.Events reading =
                events(message("\"text\":\"x\"").replace("\"e-1\"", "\"" + id + "\""));

        assertThat(reading.events()).isEmpty();
        assertThat(reading.unread()).hasSize(1);
    }

    @Test
    void too_many_of_anything_is_refused_and_not_cut() {
        String attachment = "{\"kind\":\"image\"}";
        String eleven = attachment + ("," + attachment).repeat(10);
        String targets = "\"r\"" + ",\"r\"".repeat(100);

        assertThat(why(message("\"attachments\":[" + eleven + "]"))).contains("more than 10 items");
        assertThat(
                        why(
                                message("\"progress\":\"read\",\"messages\":[" + targets + "]")
                                        .replace("\"message\"", "\"receipt\"")))
                .contains("more than 100 items");
    }

    @Test
    void numbers_order_events_of_one_instant_as_text() {
        Inbound ninth = events(message("\"text\":\"x\",\"sequence\":9")).events().getFirst();
        Inbound tenth = events(message("\"text\":\"x\",\"sequence\":10")).events().getFirst();
        Inbound last =
                events(message("\"text\":\"x\",\"sequence\":9223372036854775807"))
                        .events()
                        .getFirst();

        assertThat(ninth.rank()).isLessThan(tenth.rank());
        assertThat(tenth.rank()).isLessThan(last.rank());
        assertThat(why(message("\"text\":\"x\",\"sequence\":-1"))).contains("sequence");
    }

    @Test
    void an_echo_carries_the_id_of_our_reply() {
        Inbound echo =
                events(message("\"from\":\"shop\",\"text\":\"x\",\"payload\":\"r-1\""))
                        .events()
                        .getFirst();

        assertThat(((Content.Said) echo.content()).payload()).isEqualTo("r-1");
    }

    private String why(String event) {
        return events(event).unread().getFirst().why();
    }

    private Reading.Events events(String events) {
        return (Reading.Events) read(events);
    }

    private Reading read(String events) {
        byte[] body = bytes("{\"version\":1,\"events\":[" + events + "]}");
        return channel.read(SIGNER.delivery(body, NOW), CREDENTIALS, NOW);
    }

    private static String message(String members) {
        return "{\"id\":\"e-1\",\"kind\":\"message\",\"at\":\"2026-11-20T12:00:00Z\","
                + "\"customer\":{\"id\":\"c-42\"},"
                + members
                + "}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
