package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Sign;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.ports.OrderSign.SignOrder;
import org.socialcare.testkit.Some;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.List;

/** What customers are shown of an agent at work. */
class SignTest {
    private static final String CHANNEL = "/api/settings/channels/";

    private final DeskRoom room = new DeskRoom();
    private final Conversation conversation =
            room.hears(Some.message("Is it in stock?").withId("m_1").from("770001"));

    @Test
    void a_conversation_names_the_signs_that_its_channel_wants() {
        var elsewhere = room.hears(Some.message("有货吗？").on(new ChannelId("wechat", "mosaic")));
        var comment = room.hears(Some.message("Nice!").under("post1"));

        assertThat(signs(conversation)).containsExactly(Json.of("seen"), Json.of("typing"));
        assertThat(signs(elsewhere)).isEmpty();
        assertThat(signs(comment)).isEmpty();
    }

    @Test
    void a_sign_is_ordered_with_whom_and_what_it_is_about_and_changes_nothing() {
        var shown = show(conversation, "seen");

        assertThat(shown.status()).isEqualTo(202);
        assertThat(shown.text()).isEqualTo("{\"ordered\":true,\"reason\":null}");
        assertThat(room.signs)
                .containsExactly(
                        new SignOrder(
                                conversation.channel(), Sign.SEEN, "770001", "m_1", Some.NOW));
        assertThat(room.conversations.find(conversation.id())).contains(conversation);
    }

    @Test
    void what_is_not_wanted_or_no_longer_taken_is_not_ordered_and_says_why() {
        var elsewhere = room.hears(Some.message("有货吗？").on(new ChannelId("wechat", "mosaic")));
        var comment = room.hears(Some.message("Nice!").under("post1"));

        assertThat(reason(show(elsewhere, "typing"))).isEqualTo("not_wanted");
        assertThat(reason(show(elsewhere, "seen"))).isEqualTo("not_supported");
        assertThat(reason(show(comment, "seen"))).isEqualTo("not_supported");
        room.clock.pass(Duration.ofHours(25));
        assertThat(reason(show(conversation, "typing"))).isEqualTo("window_closed");
        assertThat(room.signs).isEmpty();
    }

    @Test
    void an_unknown_sign_and_a_conversation_of_somebody_else_are_refused() {
        assertThat(show(conversation, "frowning").pointers()).containsExactly("/kind");
        assertThat(room.post(path(conversation), "{}").byEleni().status()).isEqualTo(400);
        assertThat(room.post(path(conversation), "{\"kind\":\"seen\"}").bySam().status())
                .isEqualTo(404);
        assertThat(room.get(path(conversation)).byEleni().status()).isEqualTo(405);
        assertThat(room.signs).isEmpty();
    }

    @Test
    void a_channel_shows_what_its_setting_says_and_nothing_where_it_says_nothing() {
        assertThat(saved("facebook.new", "{\"signs\":[\"typing\"]").obj("body").arr("signs"))
                .containsExactly(Json.of("typing"));
        assertThat(saved("facebook.other", "{").obj("body").get("signs"))
                .contains(Json.texts(List.of()));
    }

    @Test
    void a_sign_that_is_unknown_or_that_the_platform_does_not_have_is_refused() {
        assertThat(saved("facebook.new", "{\"signs\":[\"seen\",\"waving\"]").textOrEmpty("wrong"))
                .isEqualTo("[/signs/1]");
        assertThat(saved("wechat.new", "{\"signs\":[\"seen\"]").textOrEmpty("wrong"))
                .isEqualTo("[/signs]");
        assertThat(saved("wechat.new", "{\"signs\":true").textOrEmpty("wrong"))
                .isEqualTo("[/signs]");
        assertThat(saved("wechat.new", "{\"signs\":[\"typing\"]").textOrEmpty("wrong"))
                .isEqualTo("[]");
    }

    private Json saved(String channel, String beginning) {
        var rest = "\"name\":\"New\",\"team\":\"presales\",\"active\":true}";
        var body = beginning + (beginning.length() > 1 ? "," : "") + rest;
        var reply = room.put(CHANNEL + channel, body).with("If-None-Match", "*").byAdmin();
        return Json.object()
                .put("body", reply.body())
                .put("wrong", reply.pointers().toString())
                .build();
    }

    private DeskRoom.Reply show(Conversation where, String kind) {
        return room.post(path(where), "{\"kind\":\"" + kind + "\"}").byLead();
    }

    private static String reason(DeskRoom.Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().flag("ordered")).isFalse();
        return reply.body().textOrEmpty("reason");
    }

    private static String path(Conversation where) {
        return "/api/conversations/" + where.id() + "/signs";
    }

    private List<Json> signs(Conversation where) {
        var read = room.get("/api/conversations/" + where.id()).byLead();
        assertThat(read.body().get("signs")).isPresent();
        return read.body().arr("signs");
    }
}
