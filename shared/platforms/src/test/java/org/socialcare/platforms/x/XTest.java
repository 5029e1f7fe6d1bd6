package org.socialcare.platforms.x;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Reading;
import org.socialcare.testkit.platform.XSigner;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

class XTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-20T12:00:00Z");
    private static final XSigner SIGNER = new XSigner("secret");
    private static final Credentials CREDENTIALS =
            new Credentials(Map.of("consumer_secret", "secret"));
    private static final String MESSAGE =
            "\"direct_message_events\":[{\"type\":\"message_create\",\"id\":\"1990000000000000101\","
                + "\"created_timestamp\":\"1763372200001\",\"message_create\":{\"target\":"
                + "{\"recipient_id\":\"1\"},\"sender_id\":\"2\",\"message_data\":"
                + "{\"text\":\"Hello\"}}}]";

    @Test
    void both_copies_of_one_direct_message_are_one_event() {
        Inbound first = event("{\"for_user_id\":\"1\"," + MESSAGE + "}");
        Inbound second =
                event(
                        "{\"data\":{\"event_uuid\":\"-6850472171600526495\",\"filter\":{\"user_id\":"
                            + "\"1\"},\"event_type\":\"dm.received\",\"payload\":{"
                                + MESSAGE
                                + "}}}");

        assertThat(first.id()).isEqualTo("1990000000000000101");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void a_post_told_as_mention_and_as_answer_is_one_event() {
        String post =
                "\",\"payload\":{\"id\":\"1990000000000000502\",\"author_id\":\"2\",\"text\":\"no\","
                    + "\"conversation_id\":\"1990000000000000500\","
                    + "\"in_reply_to_tweet_id\":\"1990000000000000500\"}}}";
        String beginning = "{\"data\":{\"filter\":{\"user_id\":\"1\"},\"event_type\":\"";

        Inbound mention = event(beginning + "post.mention.create" + post);

        assertThat(mention).isEqualTo(event(beginning + "post.reply.create" + post));
        assertThat(mention.kind()).isEqualTo("comment.add");
        assertThat(mention.thread().post()).contains("1990000000000000500");
    }

    @Test
    void ids_beyond_what_a_double_holds_stay_exact_as_numbers_and_as_text() {
        Inbound number =
                event(
                        "{\"for_user_id\":\"1\",\"tweet_create_events\":[{\"id\":9007199254740993,"
                                + "\"user\":{\"id\":9007199254740995},\"text\":\"@shop hi\"}]}");
        Inbound rounded =
                event(
                        "{\"for_user_id\":\"1\",\"tweet_create_events\":[{\"id\":9.007199254741e15,"
                                + "\"id_str\":\"9007199254740993\",\"user\":{\"id_str\":"
                                + "\"9007199254740995\"},\"text\":\"@shop hi\"}]}");

        assertThat(number.messageId()).isEqualTo("9007199254740993");
        assertThat(number.customer().id()).isEqualTo("9007199254740995");
        assertThat(rounded).isEqualTo(number);
    }

    @Test
    void a_negative_event_id_is_a_text_like_any_other() {
        Inbound event =
                event(
                        "{\"data\":{\"event_uuid\":-498317022904955631,\"filter\":{\"user_id\":\"1\"},"
                            + "\"event_type\":\"spaces.end\",\"payload\":{}}}");

        assertThat(event.id()).isEqualTo("-498317022904955631");
        assertThat(event.direction()).isEqualTo(Direction.SYSTEM);
    }

    @Test
    void a_member_of_a_long_unknown_name_is_set_aside_without_quoting_it() {
        String body = "{\"for_user_id\":\"1\",\"" + "new thing ".repeat(40) + "\":{}}";

        assertThat(read(SIGNER.delivery(utf8(body))))
                .isInstanceOfSatisfying(
                        Reading.Events.class,
                        events ->
                                assertThat(events.unread())
                                        .containsExactly(
                                                new Reading.Unread(
                                                        "a member", "a member of unknown name")));
    }

    @Test
    void our_own_answer_lies_in_the_conversation_of_whom_it_answers() {
        Inbound own =
                event(
                        "{\"data\":{\"filter\":{\"user_id\":\"1\"},\"event_type\":\"post.create\","
                            + "\"payload\":{\"id\":\"7\",\"author_id\":\"1\",\"text\":\"Sorry\","
                            + "\"conversation_id\":\"5\",\"in_reply_to_tweet_id\":\"6\","
                            + "\"in_reply_to_user_id\":\"2\"}}}");

        assertThat(own.direction()).isEqualTo(Direction.OWN);
        assertThat(own.thread().key()).isEqualTo("5|2");
        assertThat(own.customer().id()).isEqualTo("2");
    }

    @Test
    void words_nobody_here_can_read_are_recorded_as_such() {
        Inbound event =
                event(
                        "{\"data\":{\"event_uuid\":\"9\",\"filter\":{\"user_id\":\"1\"},\"event_type\":"
                            + "\"chat.received\",\"payload\":{\"id\":\"e4\",\"sender_id\":\"2\","
                            + "\"conversation_id\":\"2:1\",\"encoded_event\":\"CwAB\"}}}");

        assertThat(event.kind()).isEqualTo("dm.encrypted");
        assertThat(event.content())
                .isInstanceOfSatisfying(
                        Content.Said.class,
                        said -> {
                            assertThat(said.text()).isEmpty();
                            assertThat(said.attachments()).hasSize(1);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"for_user_id\":\"1\"}",
                "token\n",
                "<script>",
                "a\"b",
                "{}",
            })
    void the_check_never_signs_what_could_be_a_delivery_or_a_page(String token) {
        assertThat(read(check(token))).isInstanceOf(Reading.Forged.class);
        assertThat(read(check("x".repeat(501)))).isInstanceOf(Reading.Forged.class);
        assertThat(read(new Delivery("GET", Map.of(), Map.of(), new byte[0])))
                .isInstanceOf(Reading.Forged.class);
    }

    @Test
    void the_check_is_answered_with_the_present_secret_and_not_without_one() {
        Credentials rotated =
                new Credentials(
                        Map.of("consumer_secret", "secret", "consumer_secret_previous", "old"));

        assertThat(new X().read(check("abc-_"), rotated, RECEIVED))
                .isEqualTo(read(check("abc-_")))
                .isInstanceOf(Reading.Greeting.class);
        assertThat(new X().read(check("abc"), new Credentials(Map.of()), RECEIVED))
                .isInstanceOf(Reading.Forged.class);
    }

    @Test
    void while_the_secret_changes_both_open_the_door() {
        byte[] body = utf8("{\"for_user_id\":\"1\"," + MESSAGE + "}");
        Credentials rotated =
                new Credentials(
                        Map.of("consumer_secret", "new", "consumer_secret_previous", "secret"));

        assertThat(new X().read(SIGNER.delivery(body), rotated, RECEIVED))
                .isInstanceOf(Reading.Events.class);
        assertThat(new X().read(new XSigner("new").delivery(body), rotated, RECEIVED))
                .isInstanceOf(Reading.Events.class);
        assertThat(new X().read(new XSigner("other").delivery(body), rotated, RECEIVED))
                .isInstanceOf(Reading.Forged.class);
    }

    private static Inbound event(String body) {
        return ((Reading.Events) read(SIGNER.delivery(utf8(body)))).events().getFirst();
    }

    private static Reading read(Delivery delivery) {
        return new X().read(delivery, CREDENTIALS, RECEIVED);
    }

    private static Delivery check(String token) {
        return new Delivery("GET", Map.of("crc_token", token), Map.of(), new byte[0]);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
