package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.EntryBody.Revealed;
import org.socialcare.domain.privacy.PersonalKind;
import org.socialcare.testkit.Some;
import org.socialcare.wire.json.Json;

import java.util.Set;

/**
 * Personal data in customers' words: masked for everybody, shown in full to whoever asks for it.
 */
class RevealTest {
    private static final String KEY = "key-0123456789abcdef";
    private static final String PHONE = "13812345678";

    private final DeskRoom room = new DeskRoom();
    private final Conversation conversation =
            room.hears(Some.message("电话" + PHONE + "，邮箱a.b@qq.com"));
    private final String path = "/api/conversations/" + conversation.id();

    @Test
    void a_conversation_shows_customers_words_masked_and_says_where() {
        var answer = room.get(path).byLead();

        assertThat(answer.text()).doesNotContain(PHONE);
        assertThat(message().textOrEmpty("text")).isEqualTo("电话•••5678，邮箱a•••@qq.com");
        assertThat(message().arr("masked"))
                .extracting(part -> part.textOrEmpty("kind"), part -> part.number("start"))
                .hasToString("[(\"phone\", OptionalLong[2]), (\"email\", OptionalLong[12])]");
    }

    @Test
    void words_that_give_nothing_away_say_nothing_of_masks() {
        var other = room.hears(Some.message("Hello").from("someone-else"));

        var answer = room.get("/api/conversations/" + other.id()).byEleni();

        assertThat(answer.text()).doesNotContain("masked");
    }

    @Test
    void the_queue_shows_no_personal_data() {
        var queue = room.get("/api/queue?tab=team").byLead();

        assertThat(queue.text()).contains("•••5678").doesNotContain(PHONE);
    }

    @Test
    void the_full_words_are_answered_after_the_timeline_says_who_looked() {
        var answer = reveal(KEY, message().textOrEmpty("id")).byEleni();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().textOrEmpty("text")).isEqualTo("电话" + PHONE + "，邮箱a.b@qq.com");
        var entry = room.conversations.entry(conversation.id(), "reveal#" + KEY).orElseThrow();
        assertThat(entry.body())
                .isEqualTo(
                        new Revealed(
                                "eleni",
                                OpaqueId.read(message().textOrEmpty("id")).orElseThrow(),
                                Set.of(PersonalKind.PHONE, PersonalKind.EMAIL)));
        assertThat(room.get(path).byEleni().text()).doesNotContain(PHONE);
        var line = line("reveal");
        assertThat(line.obj("author").textOrEmpty("id")).isEqualTo("eleni");
        assertThat(line.obj("revealed").textOrEmpty("entry"))
                .isEqualTo(message().textOrEmpty("id"));
        assertThat(line.obj("revealed").arr("kinds").toString()).contains("phone", "email");
    }

    @Test
    void the_same_key_writes_one_entry_and_answers_the_same() {
        var first = reveal(KEY, message().textOrEmpty("id")).byEleni();
        var again = reveal(KEY, message().textOrEmpty("id")).byEleni();

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(room.conversations.find(conversation.id()).orElseThrow().version())
                .isEqualTo(conversation.version() + 1);
    }

    @Test
    void a_key_of_somebody_else_or_for_another_entry_is_refused() {
        reveal(KEY, message().textOrEmpty("id")).byEleni();

        assertThat(reveal(KEY, message().textOrEmpty("id")).byLead().code())
                .isEqualTo("idempotency_key_reused");
    }

    @Test
    void whoever_may_not_see_the_conversation_sees_nothing_of_it() {
        assertThat(reveal(KEY, message().textOrEmpty("id")).bySam().status()).isEqualTo(404);
        assertThat(room.conversations.entry(conversation.id(), "reveal#" + KEY)).isEmpty();
    }

    @Test
    void what_is_not_there_or_not_masked_is_refused() {
        room.post(path + "/notes", "{\"text\":\"ring 13812345678\"}").byEleni();

        assertThat(reveal("another-key-0123456", line("note").textOrEmpty("id")).byEleni().code())
                .isEqualTo("nothing_masked");
        assertThat(reveal(KEY, "bm9uZQ").byEleni().status()).isEqualTo(404);
        assertThat(reveal(KEY, "").byEleni().pointers()).containsExactly("/entry");
        assertThat(room.get(path + "/reveals").byEleni().status()).isEqualTo(405);
    }

    @Test
    void a_conversation_is_taken_away_masked_by_whoever_sees_it_and_that_is_no_look() {
        room.post(path + "/notes", "{\"text\":\"ring \\\"him\\\"\"}").byEleni();

        var file = export(KEY, false).byEleni();

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.text()).doesNotContain(PHONE);
        assertThat(file.body().textOrEmpty("head")).startsWith("\ufeffat,type,");
        assertThat(file.body().textOrEmpty("text").lines().toList())
                .hasSize(2)
                .anyMatch(line -> line.contains("•••5678，邮箱a•••@qq.com"))
                .anyMatch(line -> line.contains("\"ring \"\"him\"\"\""));
        assertThat(room.conversations.entry(conversation.id(), "export#" + KEY)).isEmpty();
        assertThat(export(KEY, false).bySam().status()).isEqualTo(404);
    }

    @Test
    void in_full_it_is_for_supervisors_and_the_timeline_says_so_once_for_one_key() {
        assertThat(export(KEY, true).byLead().status()).isEqualTo(403);
        assertThat(room.conversations.entry(conversation.id(), "export#" + KEY)).isEmpty();

        var file = export(KEY, true).byAdmin();
        export(KEY, true).byAdmin();

        assertThat(file.body().textOrEmpty("text")).contains("电话" + PHONE + "，邮箱a.b@qq.com");
        var entry = room.conversations.entry(conversation.id(), "export#" + KEY).orElseThrow();
        assertThat(((Revealed) entry.body()).isWhole()).isTrue();
        assertThat(room.conversations.find(conversation.id()).orElseThrow().version())
                .isEqualTo(conversation.version() + 1);
        assertThat(line("reveal").obj("revealed").flag("whole")).isTrue();
        assertThat(room.get("/api/me").byAdmin().text()).contains("export_personal");
        assertThat(room.get("/api/me").byLead().text()).doesNotContain("export_personal");
    }

    @Test
    void a_long_conversation_comes_in_stretches_that_are_one_act() {
        for (int i = 0; i < 620; i++) {
            room.hears(
                    Some.message("word " + i)
                            .withId("long-" + i)
                            .from("long")
                            .at(Some.NOW.plusSeconds(i)));
        }
        var id = Some.message("").from("long").received().conversation();
        var from = "/api/conversations/" + id + "/exports";

        var newest = room.post(from, "{\"full\":true}").with("idempotency-key", KEY).byAdmin();
        var cursor = newest.body().textOrEmpty("cursor");
        var oldest =
                room.post(from + "?cursor=" + cursor, "{\"full\":true}")
                        .with("idempotency-key", KEY)
                        .byAdmin();

        var words = oldest.body().textOrEmpty("text") + newest.body().textOrEmpty("text");
        for (int i = 0; i < 620; i++) {
            assertThat(words).containsOnlyOnce(",word " + i + ",");
        }
        assertThat(words.indexOf(",word 0,")).isLessThan(words.indexOf(",word 619,"));
        assertThat(oldest.body().textOrEmpty("cursor")).isEmpty();
        assertThat(room.conversations.find(id).orElseThrow().version()).isEqualTo(621);
    }

    private DeskRoom.Call export(String key, boolean full) {
        return room.post(path + "/exports", "{\"full\":" + full + "}").with("idempotency-key", key);
    }

    private DeskRoom.Call reveal(String key, String entry) {
        return room.post(path + "/reveals", "{\"entry\":\"" + entry + "\"}")
                .with("idempotency-key", key);
    }

    private Json line(String type) {
        return room.get(path).byLead().body().arr("entries").stream()
                .filter(entry -> entry.textOrEmpty("type").equals(type))
                .findFirst()
                .orElseThrow();
    }

    private Json message() {
        return line("message");
    }
}
