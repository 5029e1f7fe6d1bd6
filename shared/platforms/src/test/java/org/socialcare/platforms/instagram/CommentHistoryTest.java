package org.socialcare.platforms.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.platforms.instagram.Past.said;
import static org.socialcare.platforms.instagram.Past.told;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Pulled;
import org.socialcare.domain.channel.Reading;

import java.util.List;

class CommentHistoryTest {
    private static final String BY_NINA = "\"from\":{\"id\":\"77\",\"username\":\"nina\"}";
    private static final String TODAY = "\"timestamp\":\"2026-11-20T09:00:00+0000\"";
    private final Past past = new Past("comments");

    @Test
    void posts_are_asked_for_with_the_first_of_their_comments() {
        assertThat(past.asked(""))
                .isEqualTo(
                        "500/media?fields=id,timestamp,username,comments.limit(25){id,text,"
                                + "timestamp,username,from,parent_id,replies.limit(10){id,text,"
                                + "timestamp,username,from,parent_id}}&limit=5");
    }

    @Test
    void a_comment_is_the_event_that_its_webhook_would_have_told() {
        Inbound pulled = one(comment("18", "Is it vegan?"));
        Inbound told =
                told(
                        "changes",
                        "{\"field\":\"comments\",\"value\":{\"id\":\"18\",\"text\":\"Is it"
                                + " vegan?\","
                                + BY_NINA
                                + ",\"media\":{\"id\":\"17\"}}}");

        assertThat(pulled.id()).isEqualTo(told.id());
        assertThat(pulled.thread()).isEqualTo(told.thread());
        assertThat(pulled.platformThread()).isEqualTo(told.platformThread());
        assertThat(pulled.messageId()).isEqualTo(told.messageId());
        assertThat(pulled.customer()).isEqualTo(told.customer());
        assertThat(pulled.content()).isEqualTo(told.content());
        assertThat(pulled.at()).isEqualTo("2026-11-20T09:00:00Z");
    }

    @Test
    void a_reply_keeps_the_comment_it_answers_even_below_an_old_one() {
        String reply = "{\"id\":\"19\",\"text\":\"me too\"," + BY_NINA + "," + TODAY + "}";
        String old =
                "{\"id\":\"18\",\"text\":\"old\",\"timestamp\":\"2026-11-15T09:00:00+0000\","
                        + BY_NINA
                        + ",\"replies\":{\"data\":["
                        + reply
                        + "]}}";

        Inbound only = one(old);

        assertThat(only.id()).isEqualTo("19");
        assertThat(said(only).replyTo()).isEqualTo("18");
        assertThat(only.thread().post()).contains("17");
    }

    @Test
    void what_the_brand_wrote_is_its_own_by_whatever_id_it_goes() {
        Inbound byName =
                one("{\"id\":\"18\",\"from\":{\"id\":\"3\",\"username\":\"olive\"}," + TODAY + "}");
        Inbound byId = one("{\"id\":\"18\",\"from\":{\"id\":\"500\"}," + TODAY + "}");

        assertThat(List.of(byName, byId))
                .allSatisfy(
                        own -> {
                            assertThat(own.direction()).isEqualTo(Direction.OWN);
                            assertThat(own.customer().id()).isEqualTo("500");
                        });
    }

    @Test
    void comments_and_replies_that_did_not_fit_are_fetched_before_the_next_posts() {
        String replies = "\"replies\":{\"data\":[]," + more("R1") + "}";
        String full =
                "{\"data\":["
                        + post(
                                "17",
                                "{\"id\":\"18\"," + BY_NINA + "," + TODAY + "," + replies + "}",
                                more("C1"))
                        + "],"
                        + more("P1")
                        + "}";

        Pulled.Page posts = past.page("", full);
        assertThat(posts.more()).isTrue();
        assertThat(past.asked(posts.cursor())).startsWith("18/replies?").endsWith("&after=R1");
        Pulled.Page rest = past.page(posts.cursor(), "{\"data\":[" + comment("20", "b") + "]}");
        assertThat(rest.reading().events()).extracting(Inbound::id).containsExactly("20");
        assertThat(said(rest.reading().events().getFirst()).replyTo()).isEqualTo("18");
        assertThat(past.asked(rest.cursor())).startsWith("17/comments?").endsWith("&after=C1");
        Pulled.Page comments =
                past.page(
                        rest.cursor(),
                        "{\"data\":[" + comment("21", "c") + "]," + more("C2") + "}");
        assertThat(past.asked(comments.cursor())).startsWith("17/comments?").endsWith("&after=C2");
        Pulled.Page last = past.page(comments.cursor(), "{\"data\":[]}");
        assertThat(past.asked(last.cursor())).startsWith("500/media?").endsWith("&after=P1");
        assertThat(past.page(last.cursor(), "{\"data\":[]}").more()).isFalse();
    }

    @Test
    void the_walk_ends_at_posts_and_comments_that_are_long_past() {
        String page =
                "{\"data\":[" + post("17", comment("18", "a"), more("C1")) + "]," + more("P1");
        String oldComments =
                page.replace("\"timestamp\":\"2026-11-20T09", "\"timestamp\":\"2026-11-10T09");
        String oldPosts = page.replace("2026-11-01", "2026-10-01");

        assertThat(past.asked(past.page("", oldComments + "}").cursor())).startsWith("500/media?");
        assertThat(past.page("", oldPosts + "}").more()).isFalse();
        assertThat(past.page("", oldPosts + "}").reading().events()).isEmpty();
    }

    @Test
    void a_comment_that_does_not_say_whose_it_is_is_kept_for_a_person() {
        Reading.Events read =
                past.page("", page("{\"id\":\"18\"," + TODAY + "},{\"id\":\"19\"," + BY_NINA + "}"))
                        .reading();

        assertThat(read.events()).isEmpty();
        assertThat(read.unread())
                .extracting(Reading.Unread::why)
                .containsOnly("a comment without time or writer")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "null", "{}", "[]", "{\"data\":{}}"})
    void a_broken_answer_is_asked_for_again(String body) {
        assertThat(past.answered(200, "", body)).isInstanceOf(Pulled.Retry.class);
    }

    @Test
    void a_cursor_that_is_none_of_ours_begins_anew_and_no_id_leaves_its_place() {
        assertThat(past.asked("nonsense")).startsWith("500/media?");
        assertThat(past.asked("{\"stops\":[{\"post\":\"..\",\"after\":\"a\"}]}"))
                .doesNotStartWith("../");
    }

    private Inbound one(String comment) {
        List<Inbound> events = past.events(page(comment));
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static String comment(String id, String text) {
        return "{\"id\":\"" + id + "\",\"text\":\"" + text + "\"," + BY_NINA + "," + TODAY + "}";
    }

    private static String page(String comments) {
        return "{\"data\":[" + post("17", comments, "\"paging\":{}") + "]}";
    }

    private static String post(String id, String comments, String paging) {
        return "{\"id\":\""
                + id
                + "\",\"username\":\"olive\",\"timestamp\":\"2026-11-01T09:00:00+0000\","
                + "\"comments\":{\"data\":["
                + comments
                + "],"
                + paging
                + "}}";
    }

    private static String more(String after) {
        return "\"paging\":{\"cursors\":{\"after\":\"" + after + "\"},\"next\":\"https://x/\"}";
    }
}
