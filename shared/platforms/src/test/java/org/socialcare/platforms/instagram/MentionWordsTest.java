package org.socialcare.platforms.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Pulled;
import org.socialcare.domain.channel.Pulling;
import org.socialcare.domain.channel.ThreadKey;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

class MentionWordsTest {
    private static final Instant TOLD = Instant.parse("2026-11-20T11:59:00Z");
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Credentials CREDENTIALS = new Credentials(Map.of("ig_id", "500"));
    private static final Hint COMMENT = new Hint("mentioned_comment", "18|17", "", TOLD);
    private static final Hint CAPTION = new Hint("mentioned_media", "17", "", TOLD);
    private final Pulling pulling = new InstagramPulling();

    @Test
    void the_words_are_asked_for_by_the_place_of_the_mention() {
        PlatformRequest request = pulling.ask(COMMENT, "", CREDENTIALS, "t");

        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.address().getHost()).isEqualTo("graph.facebook.com");
        assertThat(request.address().getPath()).isEqualTo("/v24.0/500");
        assertThat(request.address().getQuery())
                .isEqualTo(
                        "fields=mentioned_comment.comment_id(18){text,username,timestamp}"
                                + "&access_token=t");
        assertThat(pulling.ask(CAPTION, "", CREDENTIALS, "t").address().getQuery())
                .startsWith("fields=mentioned_media.media_id(17){caption,username,timestamp}&");
    }

    @Test
    void a_mention_in_a_comment_becomes_the_event_its_webhook_left_out() {
        assertThat(
                        event(
                                COMMENT,
                                "{\"mentioned_comment\":{\"text\":\"ask @olive\",\"username\":"
                                        + "\"nina\",\"timestamp\":\"2026-11-20T11:58:00+0000\","
                                        + "\"id\":\"18\"},\"id\":\"500\"}"))
                .isEqualTo(
                        new Inbound(
                                ThreadKey.post("17", "18"),
                                Direction.IN,
                                "18",
                                "mention.comment",
                                "18",
                                "mention|17",
                                Instant.parse("2026-11-20T11:58:00Z"),
                                "",
                                "500",
                                new Person("", "nina"),
                                Content.Said.text("ask @olive")));
    }

    @Test
    void a_mention_in_a_caption_is_one_of_the_post() {
        Inbound event = event(CAPTION, "{\"mentioned_media\":{\"caption\":\"with @olive\"}}");

        assertThat(event.kind()).isEqualTo("mention.post");
        assertThat(event.id()).isEqualTo("17");
        assertThat(event.at()).isEqualTo(TOLD);
        assertThat(event.content()).isEqualTo(Content.Said.text("with @olive"));
    }

    @Test
    void what_is_gone_is_never_asked_for_again() {
        assertThat(pulled(COMMENT, 200, "{\"id\":\"500\"}")).isInstanceOf(Pulled.Refused.class);
        assertThat(pulled(COMMENT, 200, "{\"mentioned_comment\":{}}"))
                .isInstanceOf(Pulled.Refused.class);
        assertThat(pulled(COMMENT, 400, "{\"error\":{\"code\":100}}"))
                .isInstanceOf(Pulled.Refused.class);
        assertThat(pulled(COMMENT, 400, "{\"error\":{\"code\":10,\"error_subcode\":2534022}}"))
                .isInstanceOf(Pulled.Refused.class);
    }

    @Test
    void trouble_is_told_by_its_code() {
        assertThat(pulled(COMMENT, 400, "{\"error\":{\"code\":190}}"))
                .isInstanceOf(Pulled.TokenTrouble.class);
        assertThat(pulled(COMMENT, 400, "{\"error\":{\"code\":4}}"))
                .isEqualTo(new Pulled.Retry("error 4", Duration.ofMinutes(5)));
        assertThat(pulled(COMMENT, 200, "{\"error\":{\"code\":2}}"))
                .isInstanceOf(Pulled.Retry.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{", "null", "{}"})
    void a_broken_answer_is_asked_for_again(String body) {
        assertThat(pulled(COMMENT, 502, body)).isInstanceOf(Pulled.Retry.class);
    }

    private Inbound event(Hint hint, String body) {
        Pulled.Page page = (Pulled.Page) pulled(hint, 200, body);
        assertThat(page.more()).isFalse();
        assertThat(page.cursor()).isEmpty();
        assertThat(page.reading().events()).hasSize(1);
        return page.reading().events().getFirst();
    }

    private Pulled pulled(Hint hint, int status, String body) {
        return pulling.understand(
                new PlatformResponse(status, Map.of(), body), hint, "", CREDENTIALS, NOW);
    }
}
