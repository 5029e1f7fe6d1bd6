package org.socialcare.platforms.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Reading;
import org.socialcare.testkit.platform.FacebookSigner;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

class InstagramTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-20T12:00:00Z");
    private static final Map<String, String> SECRET = Map.of("app_secret", "secret");

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
        assertThat(read(check, Map.of("verify_token", "hullo"))).isInstanceOf(Reading.Forged.class);
    }

    @Test
    void a_mention_has_no_words_and_waits_to_be_fetched() {
        Reading.Events events =
                read("{\"field\":\"mentions\",\"value\":{\"media_id\":\"17\",\"comment_id\":18}}");

        assertThat(events.events()).isEmpty();
        assertThat(events.unread()).isEmpty();
        assertThat(events.hints())
                .containsExactly(
                        new Hint(
                                "mentioned_comment",
                                "18",
                                "17",
                                Instant.parse("2025-11-17T09:00:00Z")));
    }

    @Test
    void one_odd_change_never_costs_the_others() {
        Reading.Events events =
                read(
                        comment("1", "5")
                                + ",7,"
                                + comment("2", "6")
                                + ",{\"field\":\"comments\",\"value\":[]},"
                                + comment("3", "7"));

        assertThat(events.events()).extracting(Inbound::messageId).containsExactly("1", "2", "3");
        assertThat(events.unread())
                .extracting(Reading.Unread::where)
                .containsExactly("entry[0].changes[1]", "entry[0].changes[3]");
    }

    @Test
    void the_brand_s_own_comment_is_its_own() {
        assertThat(read(comment("1", "500")).events())
                .extracting(Inbound::direction)
                .containsExactly(Direction.OWN);
    }

    @Test
    void entries_of_another_account_are_kept_apart_where_one_is_set() {
        byte[] body = body(comment("1", "5"));
        Map<String, String> credentials = Map.of("app_secret", "secret", "only_account", "501");

        assertThat(read(new FacebookSigner("secret").delivery(body), credentials))
                .isInstanceOfSatisfying(
                        Reading.Events.class,
                        events -> {
                            assertThat(events.events()).isEmpty();
                            assertThat(events.unread()).hasSize(1);
                        });
    }

    private static String comment(String id, String from) {
        return "{\"field\":\"comments\",\"value\":{\"id\":\""
                + id
                + "\",\"text\":\"x\",\"from\":{\"id\":\""
                + from
                + "\"},\"media\":{\"id\":\"9\"}}}";
    }

    private static Reading.Events read(String changes) {
        return (Reading.Events) read(new FacebookSigner("secret").delivery(body(changes)), SECRET);
    }

    private static Reading read(Delivery delivery, Map<String, String> credentials) {
        return new Instagram().read(delivery, new Credentials(credentials), RECEIVED);
    }

    private static byte[] body(String changes) {
        return ("{\"object\":\"instagram\",\"entry\":[{\"id\":\"500\",\"time\":1763370000,"
                        + "\"changes\":["
                        + changes
                        + "]}]}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
