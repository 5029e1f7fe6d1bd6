package org.socialcare.platforms.weibo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Reading;
import org.socialcare.testkit.platform.WeChatSigner;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

class WeiboTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-20T12:00:00Z");
    private static final WeChatSigner SIGNER = new WeChatSigner("secret");
    private static final Credentials CREDENTIALS = new Credentials(Map.of("app_secret", "secret"));
    private static final String TEXT =
            "{\"type\":\"text\",\"receiver_id\":1,\"sender_id\":2,"
                    + "\"created_at\":\"Mon Nov 17 17:16:40 +0800 2025\",\"text\":\"hello\"}";

    private final Weibo weibo = new Weibo();

    @Test
    void what_is_signed_with_the_secret_gets_its_echo() {
        Map<String, String> query = new HashMap<>(SIGNER.query("1763371000123", "n"));
        query.put("echostr", "KeyDMwtf672");
        Delivery check = new Delivery("GET", query, Map.of(), new byte[0]);

        assertThat(weibo.read(check, CREDENTIALS, RECEIVED))
                .isEqualTo(new Reading.Greeting("text/plain", "KeyDMwtf672"));
        assertThat(weibo.read(check, new Credentials(Map.of("app_secret", "x")), RECEIVED))
                .isInstanceOf(Reading.Forged.class);
    }

    @Test
    void a_time_is_read_in_english_and_with_its_zone() {
        assertThat(read(TEXT).at()).isEqualTo(Instant.parse("2025-11-17T09:16:40Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "Mon Nov 32 17:16:40 +0800 2025",
                "Mon Nov 17 17:16:40 +0800 99999",
                "Mon Nov 17 17:16:40 +0800 0025",
                "Tue Nov 17 17:16:40 +0800 2025"
            })
    void a_time_that_is_none_is_that_of_arrival(String time) {
        assertThat(read(TEXT.replace("Mon Nov 17 17:16:40 +0800 2025", time)).at())
                .isEqualTo(RECEIVED);
    }

    @Test
    void two_messages_of_one_second_are_two_and_one_delivered_twice_is_one() {
        Inbound first = read(TEXT);

        assertThat(read(TEXT).id()).isEqualTo(first.id());
        assertThat(read(TEXT.replace("hello", "bye")).id()).isNotEqualTo(first.id());
        assertThat(read(TEXT.replace(":2,", ":3,")).id()).isNotEqualTo(first.id());
    }

    @Test
    void ids_of_64_bits_stay_exact() {
        Inbound event = read(TEXT.replace(":2,", ":9223372036854775807,"));

        assertThat(event.customer().id()).isEqualTo("9223372036854775807");
    }

    @Test
    void a_document_type_is_refused() {
        String xml = "<!DOCTYPE xml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><xml>&x;</xml>";

        assertThat(weibo.read(push(xml), CREDENTIALS, RECEIVED))
                .isInstanceOf(Reading.Garbled.class);
    }

    /** Comments on no post would all have stood in one thread of their writer's. */
    @Test
    void a_comment_that_does_not_say_on_what_waits_for_a_person() {
        String comment =
                "{\"id\":3,\"text\":{\"type\":\"comment\",\"event\":\"add\","
                        + "\"comment\":{\"id\":4002,\"text\":\"99\",\"user\":{\"id\":190}}}}";
        var reading = (Reading.Events) weibo.read(push(comment), CREDENTIALS, RECEIVED);

        assertThat(reading.events()).isEmpty();
        assertThat(reading.unread()).hasSize(1);
    }

    private Inbound read(String body) {
        return ((Reading.Events) weibo.read(push(body), CREDENTIALS, RECEIVED)).events().getFirst();
    }

    private static Delivery push(String body) {
        return SIGNER.delivery(body.getBytes(StandardCharsets.UTF_8), "1763371000123", "n");
    }
}
