package org.socialcare.platforms.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.testkit.platform.FacebookSigner;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class WhatsAppTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void who_knows_the_verify_token_gets_the_challenge_back() {
        Delivery check =
                new Delivery(
                        "GET",
                        Map.of(
                                "hub.mode", "subscribe",
                                "hub.verify_token", "hello",
                                "hub.challenge", "42"),
                        Map.of(),
                        new byte[0]);

        assertThat(read(check, Map.of("verify_token", "hello")))
                .isEqualTo(new Reading.Greeting("text/plain", "42"));
        assertThat(read(check, Map.of())).isInstanceOf(Reading.Forged.class);
    }

    @Test
    void a_customer_who_hides_their_number_is_known_by_the_id_made_for_the_business() {
        Reading.Events events =
                read("\"messages\":[{\"from_user_id\":\"US.1\",\"id\":\"w\",\"type\":\"text\"}]");

        assertThat(events.events())
                .extracting(Inbound::thread)
                .containsExactly(ThreadKey.direct("US.1"));
    }

    @Test
    void receipts_of_one_message_are_different_events_and_the_same_ones_when_they_come_again() {
        Reading.Events first = read(statuses("delivered") + "," + "\"x\":0");
        Reading.Events later = read(statuses("read"));

        assertThat(ids(first)).isNotEqualTo(ids(later)).isEqualTo(ids(read(statuses("delivered"))));
    }

    @Test
    void one_odd_item_never_costs_the_others() {
        Reading.Events events =
                read(
                        "\"messages\":[{\"from\":\"1\",\"id\":\"a\",\"type\":\"text\"},[],null,"
                                + "{\"from\":{},\"id\":\"b\",\"type\":\"text\"},"
                                + "{\"from\":\"1\",\"id\":\"c\",\"type\":7}],"
                                + statuses("read"));

        assertThat(events.events()).extracting(Inbound::messageId).containsExactly("a", "c", "w");
        assertThat(events.unread())
                .extracting(Reading.Unread::where)
                .containsExactly(
                        "entry[0].changes[0].messages[1]",
                        "entry[0].changes[0].messages[2]",
                        "entry[0].changes[0].messages[3]");
    }

    private static String statuses(String status) {
        return "\"statuses\":[{\"id\":\"w\",\"recipient_id\":\"1\",\"status\":\"" + status + "\"}]";
    }

    private static List<String> ids(Reading.Events events) {
        return events.events().stream().map(Inbound::id).toList();
    }

    private static Reading.Events read(String members) {
        String body =
                "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"9\",\"changes\":["
                        + "{\"field\":\"messages\",\"value\":{"
                        + members
                        + "}}]}]}";
        Delivery delivery =
                new FacebookSigner("secret").delivery(body.getBytes(StandardCharsets.UTF_8));
        return (Reading.Events) read(delivery, Map.of("app_secret", "secret"));
    }

    private static Reading read(Delivery delivery, Map<String, String> credentials) {
        return new WhatsApp().read(delivery, new Credentials(credentials), RECEIVED);
    }
}
