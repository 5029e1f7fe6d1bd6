package org.socialcare.platforms.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.platforms.instagram.Past.said;
import static org.socialcare.platforms.instagram.Past.told;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Pulled;
import org.socialcare.domain.channel.Reading;

import java.util.List;
import java.util.Map;

class ConversationHistoryTest {
    private static final String FROM_NINA =
            "\"created_time\":\"2026-11-20T09:00:00+0000\",\"from\":{\"id\":\"77\",\"username\":"
                    + "\"nina\"},\"to\":{\"data\":[{\"id\":\"500\",\"username\":\"olive\"}]}";
    private final Past past = new Past("conversations");

    @Test
    void conversations_are_asked_for_with_the_messages_that_can_be_read() {
        assertThat(past.asked(""))
                .startsWith("me/conversations?platform=instagram&limit=5&fields=updated_time,")
                .contains("messages.limit(20){id,created_time,from,to,message,");
        assertThat(past.asked("QVF&x=1")).contains("&limit=5&after=QVF&x=1&fields=");
    }

    @Test
    void without_knowing_whose_it_is_no_history_is_promised() {
        assertThat(new InstagramPulling().history(new Credentials(Map.of()), Past.SINCE, Past.NOW))
                .isEmpty();
    }

    @Test
    void a_message_is_the_event_that_its_webhook_would_have_told() {
        Inbound pulled = one("{\"id\":\"m1\",\"message\":\"Still open?\"," + FROM_NINA + "}");

        assertThat(pulled)
                .isEqualTo(
                        told(
                                "messaging",
                                "{\"sender\":{\"id\":\"77\"},\"recipient\":{\"id\":\"500\"},"
                                        + "\"timestamp\":1795165200000,\"message\":{\"mid\":\"m1\","
                                        + "\"text\":\"Still open?\"}}"));
    }

    @Test
    void what_the_brand_wrote_is_its_own_in_the_conversation_of_the_customer() {
        Inbound own =
                one(
                        "{\"id\":\"m2\",\"message\":\"Yes\",\"created_time\":"
                                + "\"2026-11-20T09:01:00+0000\",\"from\":{\"id\":\"500\"},"
                                + "\"to\":{\"data\":[{\"id\":\"77\"}]}}");

        assertThat(own.direction()).isEqualTo(Direction.OWN);
        assertThat(own.customer().id()).isEqualTo("77");
        assertThat(own.id()).isEqualTo("m2");
    }

    @Test
    void what_comes_with_a_message_is_read_by_its_kind() {
        assertThat(attached("\"image_data\":{\"url\":\"https://a/1\"}")).isEqualTo("image");
        assertThat(attached("\"video_data\":{\"url\":\"https://a/1\"}")).isEqualTo("video");
        assertThat(attached("\"mime_type\":\"audio/mp4\",\"file_url\":\"https://a/1\""))
                .isEqualTo("voice");
        assertThat(attached("\"mime_type\":\"application/pdf\",\"file_url\":\"https://a/1\""))
                .isEqualTo("file");
    }

    private String attached(String data) {
        Inbound event =
                one(
                        "{\"id\":\"m1\",\"attachments\":{\"data\":[{"
                                + data
                                + "}]},"
                                + FROM_NINA
                                + "}");
        Attachment only = said(event).attachments().getFirst();
        assertThat(only.reference()).isEqualTo("https://a/1");
        return only.kind();
    }

    @Test
    void shares_and_stories_are_what_their_webhooks_would_have_called_them() {
        assertThat(kind("\"shares\":{\"data\":[{\"link\":\"https://a/2\"}]}"))
                .isEqualTo("dm.share");
        assertThat(kind("\"story\":{\"mention\":{\"link\":\"https://a/3\"}}"))
                .isEqualTo("mention.story");
        assertThat(kind("\"story\":{\"reply_to\":{\"id\":\"9\",\"link\":\"https://a/4\"}}"))
                .isEqualTo("dm.story_reply");
        assertThat(kind("\"is_unsupported\":true")).isEqualTo("dm.unsupported");
    }

    private String kind(String more) {
        return one("{\"id\":\"m1\"," + more + "," + FROM_NINA + "}").kind();
    }

    @Test
    void only_what_was_said_since_is_read() {
        String old = FROM_NINA.replace("11-20T09", "11-19T09");

        assertThat(past.events(page(conversation("{\"id\":\"m0\"," + old + "}")))).isEmpty();
        assertThat(
                        past.events(
                                page(
                                        "{\"id\":\"c1\",\"updated_time\":\"2026-11-18T09:00:00"
                                                + "+0000\",\"messages\":{\"data\":[{\"id\":\"m1\","
                                                + FROM_NINA
                                                + "}]}}")))
                .isEmpty();
    }

    @Test
    void pages_are_followed_until_nothing_on_one_is_recent() {
        String next = ",\"paging\":{\"cursors\":{\"after\":\"QVF\"},\"next\":\"https://x/\"}}";
        String recent = "{\"data\":[" + conversation("") + "]" + next;

        assertThat(past.page("", recent).cursor()).isEqualTo("QVF");
        assertThat(past.page("", recent).more()).isTrue();
        assertThat(past.page("QVF", recent.replace("11-20", "11-18")).more()).isFalse();
        assertThat(past.page("QVF", recent.replace(",\"next\":\"https://x/\"", "")).more())
                .isFalse();
    }

    @Test
    void what_nobody_can_place_is_kept_for_a_person() {
        String strange =
                "{\"id\":\"m1\",\"from\":{\"id\":\"77\"},\"to\":{\"data\":[{\"id\":\"8\"}]}}";
        Reading.Events read =
                past.page(
                                "",
                                page(
                                        conversation(strange + "," + strange)
                                                + ","
                                                + conversation(
                                                        "{"
                                                                + FROM_NINA
                                                                + "},{\"id\":\"m5\","
                                                                + FROM_NINA
                                                                + "}")))
                        .reading();

        assertThat(read.unread())
                .extracting(Reading.Unread::why)
                .containsExactly(
                        "a message that is not between us and somebody", "a message without an id");
        assertThat(read.events()).extracting(Inbound::id).containsExactly("m5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{", "null", "{}", "[]", "{\"data\":7}"})
    void a_broken_answer_is_asked_for_again(String body) {
        assertThat(past.answered(200, "", body)).isInstanceOf(Pulled.Retry.class);
    }

    @Test
    void trouble_is_told_by_its_code() {
        assertThat(past.answered(400, "", "{\"error\":{\"code\":190}}"))
                .isInstanceOf(Pulled.TokenTrouble.class);
        assertThat(past.answered(400, "", "{\"error\":{\"code\":200}}"))
                .isInstanceOf(Pulled.Refused.class);
        assertThat(past.answered(400, "", "{\"error\":{\"code\":613}}"))
                .isInstanceOf(Pulled.Retry.class);
    }

    private Inbound one(String message) {
        List<Inbound> events = past.events(page(conversation(message)));
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static String conversation(String messages) {
        return "{\"id\":\"c1\",\"updated_time\":\"2026-11-20T09:00:00+0000\",\"messages\":{\"data\":["
                + messages
                + "]}}";
    }

    private static String page(String conversations) {
        return "{\"data\":[" + conversations + "]}";
    }
}
