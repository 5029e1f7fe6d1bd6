package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Ability;
import org.socialcare.system.EveryChannel.Channel;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A customer's picture on its way: told of by every platform in its own way, fetched from its
 * simulator, kept in the bucket and shown by the desk.
 */
final class ReceivedFilesTest {
    private static final String PICTURE = "cracked-bowl";

    private final Suite suite = Suite.running();
    private final Agent agent = new Agent(suite, "sofia");

    @Test
    void a_picture_is_kept_unchanged_wherever_customers_can_send_one() {
        var talks = new ArrayList<Talk>();
        for (var channel : channels()) {
            var talk = new Talk(channel);
            talk.shows();
            talks.add(talk);
        }
        assertThat(talks)
                .extracting(talk -> talk.channel.platform())
                .contains("whatsapp", "facebook", "wechat", "wecom");
        for (var talk : talks) {
            var found = talk.becomes("kept");
            assertThat(found.flag("shown")).as(talk.channel.toString()).isTrue();
            assertThat(suite.bytes(URI.create(found.textOrEmpty("address"))))
                    .as(talk.channel.toString())
                    .isEqualTo(talk.held());
        }
    }

    @Test
    void a_token_that_ran_out_is_renewed_and_the_picture_fetched() {
        var talk = new Talk(channel("wecom"));
        talk.fault("expired-token");
        assertThat(agent.reply(talk.conversation, "One moment.").status()).isEqualTo(202);
        talk.shows();

        talk.becomes("kept");
    }

    @Test
    void what_a_customer_takes_back_is_erased() {
        var talk = new Talk(channel("instagram"));
        var message = talk.shows();
        var found = talk.becomes("kept");
        var entry = talk.entry().textOrEmpty("id");

        talk.act(
                Json.object()
                        .put("kind", "taken-back")
                        .put("message", message)
                        .put("customer", talk.customer));

        Eventually.holds(
                "the copy is erased",
                () -> talk.state(entry).textOrEmpty("reason").equals("taken_back"));
        Eventually.holds(
                "the address opens no longer",
                () -> status(URI.create(found.textOrEmpty("address"))) != 200);
    }

    private int status(URI address) {
        var path = address.getRawPath() + "?" + address.getRawQuery();
        return suite.call("GET", path, new byte[0], Map.of()).status();
    }

    private final class Talk {
        private final Channel channel;
        private final String conversation;
        private final String customer;

        Talk(Channel channel) {
            this.channel = channel;
            var text = "It came like this. " + Made.digits();
            var said = act(Json.object().put("text", text));
            customer = said.textOrEmpty("customer");
            conversation = agent.rowSaying(text).textOrEmpty("conversation");
        }

        /** The customer sends a picture; the platform's id of the message. */
        String shows() {
            var wish =
                    Json.object()
                            .put("kind", "image")
                            .put("text", PICTURE)
                            .put("customer", customer);
            return act(wish).textOrEmpty("message");
        }

        Json act(JsonObject wish) {
            var reply = simulator("acts", wish.put("account", channel.account()).build());
            assertThat(reply.status()).as("%s %s", channel, reply.body()).isEqualTo(200);
            return reply.body();
        }

        void fault(String fault) {
            var wish =
                    Json.object()
                            .put("account", channel.account())
                            .put("next", Json.texts(List.of(fault)))
                            .build();
            assertThat(simulator("faults", wish).status()).isEqualTo(200);
        }

        Json becomes(String state) {
            return Eventually.get(
                    channel + " is " + state,
                    () ->
                            Optional.of(entry())
                                    .filter(entry -> entry.get("id").isPresent())
                                    .map(entry -> state(entry.textOrEmpty("id")))
                                    .filter(found -> found.textOrEmpty("state").equals(state)));
        }

        Json state(String entry) {
            return suite.get("sofia", path() + "/attachments/" + entry + "?place=0");
        }

        /** The message that holds a picture. */
        Json entry() {
            return agent.conversation(conversation).arr("entries").stream()
                    .filter(entry -> entry.textOrEmpty("type").equals("message"))
                    .filter(
                            entry ->
                                    entry.arr("attachments").stream()
                                            .anyMatch(each -> each.flag("fetched")))
                    .findFirst()
                    .orElse(Json.object().build());
        }

        /** What the simulator has. */
        byte[] held() {
            return suite.bytes(
                    suite.http()
                            .resolve(
                                    "/local/platforms/"
                                            + channel.platform()
                                            + "/pictures/"
                                            + PICTURE
                                            + ".png"));
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

    private Channel channel(String platform) {
        return channels().stream()
                .filter(each -> each.platform().equals(platform))
                .findFirst()
                .orElseThrow();
    }

    /** The partner's channel takes links by HTTPS alone, which nobody plays here. */
    private List<Channel> channels() {
        return new EveryChannel(suite)
                .all().stream()
                        .filter(each -> Ability.of(each.platform()).contains(Ability.FETCH_FILES))
                        .filter(each -> !each.platform().equals("signed"))
                        .toList();
    }
}
