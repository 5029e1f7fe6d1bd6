package org.socialcare.platforms.douyin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Reading;
import org.socialcare.testkit.platform.DouyinSigner;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class DouyinTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-20T12:00:00Z");
    private static final DouyinSigner SIGNER = new DouyinSigner("secret");
    private static final Credentials CREDENTIALS =
            new Credentials(Map.of("client_secret", "secret"));
    private static final String CHECK =
            "{\"event\":\"verify_webhook\",\"client_key\":\"\",\"content\":{\"challenge\":12345}}";
    private static final String FOLLOW =
            "{\"event\":\"new_follow_action\",\"from_user_id\":\"fan\",\"to_user_id\":\"shop\","
                    + "\"content\":{\"action_type\":1,\"action_time\":1763372100}}";

    @Test
    void the_check_gets_its_number_back_as_it_came_signed_or_not() {
        Reading expected = new Reading.Greeting("application/json", "{\"challenge\":12345}");

        assertThat(read(SIGNER.delivery(utf8(CHECK), "1"))).isEqualTo(expected);
        assertThat(read(unsigned(CHECK))).isEqualTo(expected);
        String large = CHECK.replace("12345", "12345678901234567890123");
        assertThat(read(unsigned(large)))
                .isEqualTo(
                        new Reading.Greeting(
                                "application/json", "{\"challenge\":12345678901234567890123}"));
        String inString = CHECK.replace("{\"challenge\":12345}", "\"{\\\"challenge\\\":12345}\"");
        assertThat(read(unsigned(inString))).isEqualTo(expected);
    }

    @Test
    void a_check_signed_wrongly_is_refused_even_though_it_needs_no_signature() {
        assertThat(read(new DouyinSigner("guess").delivery(utf8(CHECK), "1")))
                .isInstanceOf(Reading.Forged.class);
    }

    @Test
    void nothing_but_a_number_is_ever_echoed() {
        String script = CHECK.replace("12345", "\"<script>\"");

        assertThat(read(SIGNER.delivery(utf8(script), "1"))).isInstanceOf(Reading.Garbled.class);
        assertThat(read(unsigned(script))).isInstanceOf(Reading.Forged.class);
        assertThat(read(unsigned(FOLLOW))).isInstanceOf(Reading.Forged.class);
        assertThat(read(unsigned("{"))).isInstanceOf(Reading.Forged.class);
    }

    /** Comments on no video would all have stood in one thread of their writer's. */
    @Test
    void a_comment_that_does_not_say_on_what_waits_for_a_person() {
        String comment =
                "{\"event\":\"item_comment_reply\",\"from_user_id\":\"fan\","
                        + "\"to_user_id\":\"shop\",\"content\":{\"comment_id\":\"c2\"}}";

        assertThat(read(SIGNER.delivery(utf8(comment), "1")))
                .isEqualTo(
                        new Reading.Events(
                                List.of(),
                                List.of(
                                        new Reading.Unread(
                                                "event", "a comment that does not say on what"))));
    }

    @Test
    void what_has_no_id_of_its_own_is_known_by_its_delivery_or_by_what_it_says() {
        Inbound delivered = event(SIGNER.delivery(utf8(FOLLOW), "d-1"));
        Inbound again = event(SIGNER.delivery(utf8(FOLLOW), "d-1"));
        Inbound another = event(SIGNER.delivery(utf8(FOLLOW), "d-2"));
        Inbound nameless = event(SIGNER.delivery(utf8(FOLLOW), ""));

        assertThat(again.id()).isEqualTo(delivered.id());
        assertThat(another.id()).isNotEqualTo(delivered.id());
        assertThat(nameless.id())
                .startsWith("new_follow_action|")
                .isEqualTo(event(SIGNER.delivery(utf8(FOLLOW), "")).id());
    }

    @Test
    void while_the_secret_changes_both_open_the_door() {
        byte[] body = utf8(FOLLOW);
        Credentials rotated =
                new Credentials(Map.of("client_secret", "new", "client_secret_previous", "secret"));

        assertThat(new Douyin().read(SIGNER.delivery(body, "1"), rotated, RECEIVED))
                .isInstanceOf(Reading.Events.class);
        assertThat(
                        new Douyin()
                                .read(
                                        new DouyinSigner("new").delivery(body, "1"),
                                        rotated,
                                        RECEIVED))
                .isInstanceOf(Reading.Events.class);
        assertThat(
                        new Douyin()
                                .read(
                                        new DouyinSigner("other").delivery(body, "1"),
                                        rotated,
                                        RECEIVED))
                .isInstanceOf(Reading.Forged.class);
    }

    @Test
    void there_is_nothing_to_get() {
        assertThat(read(new Delivery("GET", Map.of(), Map.of(), new byte[0])))
                .isInstanceOf(Reading.Forged.class);
    }

    private static Inbound event(Delivery delivery) {
        return ((Reading.Events) read(delivery)).events().getFirst();
    }

    private static Reading read(Delivery delivery) {
        return new Douyin().read(delivery, CREDENTIALS, RECEIVED);
    }

    private static Delivery unsigned(String body) {
        return new Delivery("POST", Map.of(), Map.of(), utf8(body));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
