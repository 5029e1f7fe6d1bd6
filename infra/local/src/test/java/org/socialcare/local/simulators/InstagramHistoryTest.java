package org.socialcare.local.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.List;

class InstagramHistoryTest {
    private final TestStage stage = new TestStage();

    @Test
    void conversations_come_with_the_latest_first_and_page_by_page() {
        stage.writes("instagram", "222", "m_1");
        stage.pass(Duration.ofMinutes(1));
        stage.writes("instagram", "333", "m_2");

        Json first = get("me/conversations", "platform=instagram&limit=1");
        Json second =
                get(
                        "me/conversations",
                        "platform=instagram&limit=1&after="
                                + first.obj("paging").obj("cursors").textOrEmpty("after"));

        assertThat(messages(first)).containsExactly("m_2");
        assertThat(first.obj("paging").get("next")).isPresent();
        assertThat(messages(second)).containsExactly("m_1");
        assertThat(second.obj("paging").get("next")).isEmpty();
    }

    @Test
    void a_message_says_who_wrote_it_to_whom_and_when_also_where_it_was_the_brand() {
        stage.writes("instagram", "222", "m_1");
        stage.post(
                "instagram",
                "/v24.0/me/messages",
                "access_token=IGtest",
                "{\"recipient\":{\"id\":\"222\"},\"message\":{\"text\":\"Hi\"}}");

        List<Json> told = told(get("me/conversations", "platform=instagram"));

        assertThat(told)
                .extracting(it -> it.obj("from").textOrEmpty("id"))
                .containsExactly("1784", "222");
        assertThat(told.getFirst().obj("to").arr("data").getFirst().textOrEmpty("id"))
                .isEqualTo("222");
        assertThat(told.getLast().textOrEmpty("message")).isEqualTo("hello");
        assertThat(told.getLast().textOrEmpty("created_time"))
                .isEqualTo("2026-03-02T09:00:00+0000");
    }

    @Test
    void what_was_taken_back_is_gone() {
        stage.writes("instagram", "222", "m_1");
        perform(new Act.TookBack(new Customer("222", "ada"), "m_1", stage.instant()));

        assertThat(get("me/conversations", "platform=instagram").arr("data")).isEmpty();
    }

    @Test
    void comments_stand_below_their_posts_and_answers_below_their_comments() {
        comments("181", "179", "");
        comments("182", "179", "181");
        comments("183", "1701", "");

        Json post = get("1784/media", "limit=10").arr("data").getFirst();
        Json comment = post.obj("comments").arr("data").getFirst();

        assertThat(get("1784/media", "limit=10").arr("data")).hasSize(1);
        assertThat(post.textOrEmpty("id")).isEqualTo("179");
        assertThat(comment.obj("from").textOrEmpty("id")).isEqualTo("222");
        assertThat(comment.obj("replies").arr("data").getFirst().textOrEmpty("parent_id"))
                .isEqualTo("181");
        assertThat(get("179/comments", "limit=5").arr("data")).containsExactly(comment);
        assertThat(get("181/replies", "").arr("data")).hasSize(1);
    }

    @Test
    void nobody_elses_history_is_shown() {
        assertThat(get("999/conversations", "platform=instagram").get("error")).isPresent();
        assertThat(get("me/conversations", "").get("error")).isPresent();
        assertThat(get("999/media", "").get("error")).isPresent();
    }

    private void comments(String id, String post, String parent) {
        perform(
                new Act.Commented(
                        new Customer("222", "ada"), id, stage.instant(), post, parent, "nice"));
    }

    private void perform(Act act) {
        stage.platform("instagram").perform("shop", List.of(act));
    }

    private static List<Json> told(Json conversations) {
        return conversations.arr("data").getFirst().obj("messages").arr("data");
    }

    private static List<String> messages(Json conversations) {
        return told(conversations).stream().map(it -> it.textOrEmpty("id")).toList();
    }

    private Json get(String path, String query) {
        return TestStage.json(
                stage.get("instagram", "/v24.0/" + path, query + "&access_token=IGtest"));
    }
}
