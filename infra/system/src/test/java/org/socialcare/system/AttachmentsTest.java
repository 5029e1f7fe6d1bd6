package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Ability;
import org.socialcare.domain.channel.MediaType;
import org.socialcare.system.EveryChannel.Channel;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An agent's picture on its way: from the browser into the bucket, from there to every platform
 * that takes one, whose simulator fetches it or is handed its bytes.
 */
final class AttachmentsTest {
    private final Suite suite = Suite.running();
    private final Agent agent = new Agent(suite, "sofia");

    @Test
    void a_picture_arrives_once_and_unchanged_wherever_one_can_be_sent() {
        var talks = new ArrayList<Talk>();
        for (var channel : channels()) {
            var talk = new Talk(channel);
            talk.upload();
            assertThat(talk.send().status()).as(channel.toString()).isEqualTo(202);
            talks.add(talk);
        }
        assertThat(talks).extracting(talk -> talk.channel.platform()).contains("wechat", "x");
        for (var talk : talks) {
            talk.becomes(Set.of("accepted", "delivered", "read"));
            assertThat(talk.taken()).as(talk.channel.toString()).isEqualTo(1);
            assertThat(talk.send().status()).as("the same key again").isEqualTo(202);
            assertThat(talk.seen()).as("what the desk shows").isEqualTo(talk.bytes);
            assertThat(talk.taken()).as(talk.channel.toString()).isEqualTo(1);
        }
    }

    @Test
    void a_picture_that_is_taken_without_an_answer_is_never_sent_again() {
        var talks = new ArrayList<Talk>();
        for (var channel : channels()) {
            var talk = new Talk(channel);
            talk.upload();
            talk.fault("timeout-after-accept");
            talk.send();
            talks.add(talk);
        }
        for (var talk : talks) {
            talk.becomes(Set.of("uncertain", "accepted", "delivered", "read"));
            assertThat(talk.taken()).as(talk.channel.toString()).isEqualTo(1);
        }
    }

    @Test
    void nobody_puts_anything_else_at_a_place_than_was_announced() {
        var talk = new Talk(channels().getFirst());
        var place = talk.offer();

        var longer = new byte[talk.bytes.length + 1];
        assertThat(put(place, longer, "image/png")).isEqualTo(403);
        assertThat(put(place, talk.bytes, "text/html")).isEqualTo(403);
        assertThat(talk.send().status()).isEqualTo(409);
        assertThat(put(place.replace("/offered/", "/sent/"), talk.bytes, "image/png"))
                .isEqualTo(403);
        assertThat(put(place, talk.bytes, "image/png")).isEqualTo(200);
        assertThat(talk.send().status()).isEqualTo(202);
    }

    private final class Talk {
        private final Channel channel;
        private final String conversation;
        private final String key = Made.id("picture");
        private final byte[] bytes = picture();
        private String reference = "";

        Talk(Channel channel) {
            this.channel = channel;
            var text = "What does it look like? " + Made.digits();
            var wish = Json.object().put("account", channel.account()).put("text", text);
            assertThat(simulator("acts", wish.build()).status()).isEqualTo(200);
            conversation = agent.rowSaying(text).textOrEmpty("conversation");
        }

        String offer() {
            var body =
                    Json.object()
                            .put("name", "lamp 灯.png")
                            .put("type", MediaType.PNG.mime())
                            .put("bytes", bytes.length)
                            .build();
            var offer = suite.post("sofia", path() + "/attachments", body);
            assertThat(offer.status()).as("%s", offer.body()).isEqualTo(201);
            reference = offer.body().textOrEmpty("reference");
            return offer.body().textOrEmpty("upload");
        }

        void upload() {
            assertThat(put(offer(), bytes, "image/png")).isEqualTo(200);
        }

        void fault(String fault) {
            var wish =
                    Json.object()
                            .put("account", channel.account())
                            .put("next", Json.texts(List.of(fault)))
                            .build();
            assertThat(simulator("faults", wish).status()).isEqualTo(200);
        }

        Suite.Reply send() {
            var attachment =
                    Json.object().put("reference", reference).put("name", "lamp 灯.png").build();
            var body = Json.object().put("attachment", attachment).build();
            return suite.post("sofia", path() + "/replies", body, key);
        }

        void becomes(Set<String> states) {
            Eventually.holds(
                    channel + " becomes one of " + states,
                    () -> states.contains(entry().obj("delivery").textOrEmpty("state")));
        }

        long taken() {
            return TakenPictures.count(suite, channel.platform(), channel.account(), bytes);
        }

        byte[] seen() {
            var there = path() + "/attachments/" + entry().textOrEmpty("id");
            var address = URI.create(suite.get("sofia", there).textOrEmpty("address"));
            return suite.bytes(address);
        }

        private Json entry() {
            return agent.conversation(conversation).arr("entries").stream()
                    .filter(entry -> entry.textOrEmpty("type").equals("reply"))
                    // what the suite says by itself meanwhile is not the agent's
                    .filter(entry -> entry.get("automatic").isEmpty())
                    .findFirst()
                    .orElse(Json.Null.VALUE);
        }

        private String path() {
            return "/conversations/" + conversation;
        }

        private Suite.Reply simulator(String page, Json body) {
            return suite.call(
                    "POST",
                    "/local/platforms/" + channel.platform() + "/" + page,
                    JsonWriter.bytes(body),
                    Map.of("content-type", "application/json"));
        }
    }

    private int put(String address, byte[] bytes, String type) {
        return suite.call("PUT", address, bytes, Map.of("content-type", type)).status();
    }

    /** As far as its beginning goes. */
    private static byte[] picture() {
        return Made.bytes("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1), 2_000);
    }

    private List<Channel> channels() {
        return new EveryChannel(suite)
                .all().stream()
                        .filter(each -> Ability.of(each.platform()).contains(Ability.SEND_MEDIA))
                        .toList();
    }
}
