package org.socialcare.platforms.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Reading;
import org.socialcare.testkit.platform.FacebookSigner;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class FacebookTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-20T12:00:00Z");
    private static final Credentials CREDENTIALS =
            new Credentials(Map.of("app_secret", "secret", "verify_token", "hello"));

    @Test
    void who_knows_the_verify_token_gets_the_challenge_back() {
        assertThat(greet("subscribe", "hello", "1158201444"))
                .isEqualTo(new Reading.Greeting("text/plain", "1158201444"));
    }

    @Test
    void a_wrong_token_mode_or_missing_setting_is_nobodys() {
        assertThat(greet("subscribe", "hullo", "1")).isInstanceOf(Reading.Forged.class);
        assertThat(greet("unsubscribe", "hello", "1")).isInstanceOf(Reading.Forged.class);
        assertThat(greet("subscribe", "", "1")).isInstanceOf(Reading.Forged.class);
        Delivery empty =
                new Delivery("GET", Map.of("hub.mode", "subscribe"), Map.of(), new byte[0]);
        assertThat(new Facebook().read(empty, new Credentials(Map.of()), RECEIVED))
                .isInstanceOf(Reading.Forged.class);
    }

    @Test
    void the_older_signature_alone_proves_nothing() {
        byte[] body = utf8("{\"object\":\"page\",\"entry\":[]}");
        String signature =
                new FacebookSigner("secret").headers(body).getOrDefault("x-hub-signature-256", "");
        Map<String, String> headers =
                Map.of("x-hub-signature", signature.replace("sha256=", "sha1="));

        assertThat(
                        new Facebook()
                                .read(
                                        new Delivery("POST", Map.of(), headers, body),
                                        CREDENTIALS,
                                        RECEIVED))
                .isInstanceOf(Reading.Forged.class);
    }

    @Test
    void one_odd_element_never_costs_the_other_nine() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            items.append(message("m" + i)).append(',');
        }
        Reading reading = read(entry("[" + items + "{\"sender\":[]}]"));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Events.class,
                        events -> {
                            assertThat(events.events())
                                    .extracting(Inbound::messageId)
                                    .containsExactly(
                                            "m0", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8");
                            assertThat(events.unread())
                                    .extracting(Reading.Unread::where)
                                    .containsExactly("entry[0].messaging[9]");
                        });
    }

    @Test
    void entries_of_any_page_are_read_where_no_page_is_set() {
        Reading.Events events = (Reading.Events) read(entry("[" + message("m1") + "]"));

        assertThat(events.events()).extracting(Inbound::account).isEqualTo(List.of("500100"));
    }

    @Test
    void a_member_twice_is_kept_for_a_person_because_nobody_knows_which_was_meant() {
        assertThat(read("{\"object\":\"page\",\"object\":\"user\",\"entry\":[]}"))
                .isInstanceOf(Reading.Garbled.class);
    }

    private static String entry(String messaging) {
        return "{\"object\":\"page\",\"entry\":[{\"id\":\"500100\",\"time\":1763370000000,"
                + "\"messaging\":"
                + messaging
                + "}]}";
    }

    private static String message(String id) {
        return "{\"sender\":{\"id\":\"1\"},\"recipient\":{\"id\":\"500100\"},"
                + "\"message\":{\"mid\":\""
                + id
                + "\",\"text\":\"x\"}}";
    }

    private static Reading read(String body) {
        return new Facebook()
                .read(new FacebookSigner("secret").delivery(utf8(body)), CREDENTIALS, RECEIVED);
    }

    private static Reading greet(String mode, String token, String challenge) {
        return new Facebook()
                .read(
                        new Delivery(
                                "GET",
                                Map.of(
                                        "hub.mode", mode,
                                        "hub.verify_token", token,
                                        "hub.challenge", challenge),
                                Map.of(),
                                new byte[0]),
                        CREDENTIALS,
                        RECEIVED);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
