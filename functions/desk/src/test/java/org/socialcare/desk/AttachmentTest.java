package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.testkit.Some;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.util.Optional;

/** Sending a picture: a place for it, the reply, and looking at it. */
class AttachmentTest {
    private final DeskRoom room = new DeskRoom();
    private final Conversation conversation = room.hears(Some.message("What does it look like?"));
    private final String path = "/api/conversations/" + conversation.id();

    @Test
    void a_picture_is_put_at_its_place_and_sent_once() {
        var body = sending(uploaded("lamp.png", 3), "lamp.png");

        var first = room.post(path + "/replies", body).byEleni();
        var again = room.post(path + "/replies", body).byEleni();

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.text()).isEqualTo(first.text());
        var entry = first.body().obj("entry");
        assertThat(entry.textOrEmpty("text")).isEmpty();
        assertThat(entry.arr("attachments").getFirst().textOrEmpty("kind")).isEqualTo("image");
        assertThat(entry.arr("attachments").getFirst().textOrEmpty("title")).isEqualTo("lamp.png");
        assertThat(entry.number("bytes")).hasValue(3);
        assertThat(room.conversations.find(conversation.id()).orElseThrow().version())
                .isEqualTo(conversation.version() + 1);
    }

    @Test
    void who_may_see_the_conversation_gets_an_address_to_look_at_it() {
        var sent =
                room.post(path + "/replies", sending(uploaded("lamp.png", 3), "lamp.png"))
                        .byEleni();
        var there = path + "/attachments/" + sent.body().obj("entry").textOrEmpty("id");

        assertThat(room.get(there).byEleni().body().textOrEmpty("address"))
                .startsWith("https://files.example/sent/");
        assertThat(room.get(there).bySam().status()).isEqualTo(404);
        assertThat(room.get(path + "/attachments/nothing").byEleni().status()).isEqualTo(404);
    }

    @Test
    void what_was_never_uploaded_is_not_sent() {
        var reference = offered("lamp.png", "image/png", 3).body().textOrEmpty("reference");

        var reply = room.post(path + "/replies", sending(reference, "lamp.png")).byEleni();

        assertThat(reply.code()).isEqualTo("attachment_missing");
        assertThat(room.conversations.find(conversation.id()).orElseThrow().version())
                .isEqualTo(conversation.version());
    }

    @Test
    void a_file_the_platform_does_not_take_gets_no_place() {
        assertThat(offered("lamp.webp", "image/webp", 3).pointers()).contains("/attachment");
        assertThat(offered("lamp.png", "image/png", 8_000_001).pointers()).contains("/attachment");
        assertThat(offered("lamp.svg", "image/svg+xml", 3).pointers()).contains("/type");
        assertThat(offered("../lamp.png", "image/png", 3).pointers()).contains("/name");
        assertThat(offered("lamp.png", "image/png", 0).pointers()).contains("/bytes");
    }

    @Test
    void under_a_public_post_no_picture_can_be_sent() {
        var post = room.hears(Some.message("Nice").under("post-1"));
        var body = Json.object().put("name", "a.png").put("type", "image/png").put("bytes", 3);

        var offer =
                room.post(
                                "/api/conversations/" + post.id() + "/attachments",
                                JsonWriter.write(body.build()))
                        .byEleni();
        var window = room.get("/api/conversations/" + post.id()).byEleni().body().obj("window");

        assertThat(offer.code()).isEqualTo("media_not_supported");
        assertThat(window.arr("media")).isEmpty();
    }

    @Test
    void words_and_a_picture_are_two_replies() {
        var both =
                Json.object()
                        .put("text", "Look")
                        .put("attachment", attachment(uploaded("lamp.png", 3), "lamp.png"))
                        .build();

        assertThat(room.post(path + "/replies", JsonWriter.write(both)).byEleni().pointers())
                .contains("/attachment");
    }

    @Test
    void the_desk_is_told_what_can_be_sent_here() {
        var window = room.get(path).byEleni().body().obj("window");

        assertThat(window.arr("media"))
                .anySatisfy(
                        each -> {
                            assertThat(each.textOrEmpty("type")).isEqualTo("image/png");
                            assertThat(each.number("largest")).hasValue(8_000_000);
                        });
        assertThat(window.textOrEmpty("counting")).isEqualTo("characters");
    }

    @Test
    void a_picture_that_failed_is_sent_again_as_a_reply_of_its_own() {
        var entry =
                room.post(path + "/replies", sending(uploaded("lamp.png", 3), "lamp.png"))
                        .byEleni()
                        .body()
                        .obj("entry");
        room.fails(conversation, "reply#key-0123456789abcdef");

        var again =
                room.post(path + "/replies/" + entry.textOrEmpty("id") + "/retry", "{}")
                        .with("idempotency-key", "key-again-0123456789")
                        .byEleni();

        assertThat(again.status()).isEqualTo(202);
        var stored =
                room.conversations
                        .entry(conversation.id(), "reply#key-again-0123456789")
                        .orElseThrow();
        assertThat(((EntryBody.Reply) stored.body()).media().map(Media::name))
                .isEqualTo(Optional.of("lamp.png"));
    }

    private DeskRoom.Reply offered(String name, String type, long bytes) {
        var body = Json.object().put("name", name).put("type", type).put("bytes", bytes).build();
        return room.post(path + "/attachments", JsonWriter.write(body)).byEleni();
    }

    /** A picture that the browser has put where it was told to. */
    private String uploaded(String name, int bytes) {
        var offer = offered(name, "image/png", bytes);
        assertThat(offer.status()).isEqualTo(201);
        var reference = offer.body().textOrEmpty("reference");
        assertThat(offer.body().textOrEmpty("upload")).endsWith(reference);
        var media = Media.named(reference, name).orElseThrow();
        room.media.put(conversation.id(), media, new byte[bytes]);
        return reference;
    }

    private static Json attachment(String reference, String name) {
        return Json.object().put("reference", reference).put("name", name).build();
    }

    private static String sending(String reference, String name) {
        return JsonWriter.write(
                Json.object().put("attachment", attachment(reference, name)).build());
    }
}
