package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.testkit.Some;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** Words that a platform has approved: kept with a channel, offered, filled and sent. */
class TemplateTest {
    private static final String DELIVERY =
            "{\"template\":{\"name\":\"delivery\",\"language\":\"en_US\","
                    + "\"values\":[\"Anna\",\"SF-7\"]}}";

    private final DeskRoom room = new DeskRoom();
    private final Conversation conversation =
            room.hears(Some.message("Where is it?").on(DeskRoom.WHATSAPP).from("30690000001"));
    private final String path = "/api/conversations/" + conversation.id();

    @Test
    void a_conversation_offers_its_channels_templates_however_long_the_customer_was_silent() {
        room.clock.pass(Duration.ofDays(30));

        var read = room.get(path).byLead().body();

        assertThat(read.obj("window").flag("canReply")).isFalse();
        assertThat(read.arr("templates")).hasSize(3);
        var first = read.arr("templates").getFirst();
        assertThat(first.textOrEmpty("name")).isEqualTo("delivery");
        assertThat(first.textOrEmpty("language")).isEqualTo("en_US");
        assertThat(first.textOrEmpty("words")).startsWith("Hello {{1}}");
        assertThat(first.number("blanks")).hasValue(2);
    }

    @Test
    void where_a_channel_has_no_templates_none_are_spoken_of() {
        var elsewhere = room.hears(Some.message("Is it in stock?"));

        var read = room.get("/api/conversations/" + elsewhere.id()).byLead().body();

        assertThat(read.get("templates")).isEmpty();
    }

    @Test
    void a_template_is_filled_and_sent_once_though_the_window_is_closed() {
        room.clock.pass(Duration.ofDays(2));

        var first = room.post(path + "/replies", DELIVERY).byLead();
        var again = room.post(path + "/replies", DELIVERY).byLead();

        assertThat(first.status()).as(first.text()).isEqualTo(202);
        assertThat(again.text()).isEqualTo(first.text());
        var entry = first.body().obj("entry");
        assertThat(entry.textOrEmpty("text")).isEqualTo("Hello Anna, parcel SF-7 is there, Anna.");
        assertThat(entry.textOrEmpty("template")).isEqualTo("delivery");
        assertThat(room.get(path).byLead().body().arr("entries").getLast().text("template"))
                .contains("delivery");
        assertThat(room.conversations.find(conversation.id()).orElseThrow().version())
                .isEqualTo(conversation.version() + 1);
    }

    @Test
    void another_template_or_its_words_under_the_same_key_are_refused() {
        room.post(path + "/replies", DELIVERY).byLead();

        var other = DELIVERY.replace("SF-7", "SF-8");
        var words = "{\"text\":\"Hello Anna, parcel SF-7 is there, Anna.\"}";

        assertThat(room.post(path + "/replies", other).byLead().code())
                .isEqualTo("idempotency_key_reused");
        assertThat(room.post(path + "/replies", words).byLead().code())
                .isEqualTo("idempotency_key_reused");
    }

    @Test
    void a_template_that_the_channel_does_not_have_in_that_language_is_refused() {
        assertThat(refused(DELIVERY.replace("en_US", "en")).code()).isEqualTo("no_such_template");
        assertThat(refused(DELIVERY.replace("delivery", "farewell")).code())
                .isEqualTo("no_such_template");
        var elsewhere = room.hears(Some.message("Is it in stock?"));
        var there = "/api/conversations/" + elsewhere.id() + "/replies";
        assertThat(room.post(there, DELIVERY).byLead().code()).isEqualTo("no_such_template");
        assertThat(room.post(there, DELIVERY).byLead().status()).isEqualTo(409);
    }

    @Test
    void values_that_do_not_fit_are_refused_at_their_place() {
        for (var values : List.of("[\"Anna\"]", "[\"Anna\",\" \"]", "[\"Anna\",\"a\\nb\"]", "[]")) {
            var reply = refused(DELIVERY.replace("[\"Anna\",\"SF-7\"]", values));
            assertThat(reply.status()).as(values).isEqualTo(400);
            assertThat(reply.pointers()).as(values).containsExactly("/template/values");
        }
    }

    @Test
    void everything_that_is_wrong_about_the_template_itself_is_told_at_once() {
        assertThat(refused("{\"template\":{}}").pointers())
                .containsExactly("/template/name", "/template/language", "/template/values");
        assertThat(refused("{\"template\":7}").pointers())
                .containsExactly("/template/name", "/template/language", "/template/values");
        assertThat(refused(DELIVERY.replace("\"Anna\"", "7")).pointers())
                .containsExactly("/template/values/0");
        assertThat(refused(DELIVERY.replace("\"Anna\"", many(10, "\"a\""))).pointers())
                .containsExactly("/template/values");
        assertThat(refused("{\"template\":null}").pointers()).containsExactly("/text");
    }

    @Test
    void a_template_is_a_reply_of_its_own() {
        for (var beside :
                List.of(
                        "\"text\":\"Hello\"",
                        "\"privately\":\"bWlk\"",
                        "\"attachment\":{\"reference\":\"1234567890abcdef1234567890abcdef.3.png\","
                                + "\"name\":\"lamp.png\"}")) {
            var reply = refused(DELIVERY.replaceFirst("\\{", "{" + beside + ","));
            assertThat(reply.status()).as(beside).isEqualTo(400);
        }
        assertThat(refused(DELIVERY.replaceFirst("\\{", "{\"text\":\"Hello\",")).pointers())
                .containsExactly("/template");
    }

    @Test
    void a_template_that_failed_is_sent_again_as_a_template() {
        room.clock.pass(Duration.ofDays(2));
        var entry = room.post(path + "/replies", DELIVERY).byLead().body().obj("entry");
        room.fails(conversation, "reply#key-0123456789abcdef");

        var again =
                room.post(path + "/replies/" + entry.textOrEmpty("id") + "/retry", "{}")
                        .with("idempotency-key", "key-again-0123456789")
                        .byLead();

        assertThat(again.status()).as(again.text()).isEqualTo(202);
        assertThat(again.body().obj("entry").textOrEmpty("template")).isEqualTo("delivery");
        assertThat(again.body().obj("entry").textOrEmpty("text")).startsWith("Hello Anna");
    }

    @Test
    void a_channel_keeps_its_templates_and_shows_them() {
        var saved = saved("whatsapp.new", "[" + template("still_there", "el", "Ακόμα;") + "]");

        assertThat(saved.status()).as(saved.text()).isEqualTo(201);
        var shown = saved.body().arr("templates");
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().textOrEmpty("words")).isEqualTo("Ακόμα;");
        assertThat(saved("wechat.new", "[]").body().get("templates")).contains(emptyList());
    }

    @Test
    void what_is_wrong_about_a_channels_templates_is_told_with_its_place_and_reason() {
        var wrong =
                saved(
                        "whatsapp.new",
                        "["
                                + String.join(
                                        ",",
                                        template("fine", "en", "Fine"),
                                        template("Not Fine", "e", "Say {{2}}"),
                                        template("fine", "en", "Other"),
                                        template("fine", "el", " "),
                                        "7")
                                + "]");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.pointers())
                .containsExactly(
                        "/templates/1/name",
                        "/templates/1/language",
                        "/templates/1/words",
                        "/templates/2/name",
                        "/templates/3/words",
                        "/templates/4/name",
                        "/templates/4/language",
                        "/templates/4/words");
        assertThat(wrong.body().arr("errors").get(2).textOrEmpty("detail"))
                .isEqualTo("blank 1 is missing");
    }

    @Test
    void templates_that_are_too_many_or_that_the_platform_does_not_know_are_refused() {
        var one = template("fine", "en", "Fine");

        assertThat(saved("whatsapp.new", "[" + many(51, one) + "]").pointers())
                .containsExactly("/templates");
        assertThat(saved("whatsapp.new", "true").pointers()).containsExactly("/templates");
        assertThat(saved("wechat.new", "[" + one + "]").pointers()).containsExactly("/templates");
    }

    private DeskRoom.Reply refused(String body) {
        var reply = room.post(path + "/replies", body).byLead();
        assertThat(room.conversations.find(conversation.id())).contains(conversation);
        return reply;
    }

    private DeskRoom.Reply saved(String channel, String templates) {
        var body =
                "{\"name\":\"New\",\"team\":\"presales\",\"active\":true,\"templates\":"
                        + templates
                        + "}";
        return room.put("/api/settings/channels/" + channel, body)
                .with("If-None-Match", "*")
                .byAdmin();
    }

    private static String template(String name, String language, String words) {
        return "{\"name\":\"%s\",\"language\":\"%s\",\"words\":\"%s\"}"
                .formatted(name, language, words);
    }

    private static String many(int times, String item) {
        return String.join(",", Collections.nCopies(times, item));
    }

    private static Json emptyList() {
        return Json.texts(List.of());
    }
}
