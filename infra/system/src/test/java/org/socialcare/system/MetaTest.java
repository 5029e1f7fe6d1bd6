package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.testkit.platform.FacebookSigner;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What customers write on Instagram and WhatsApp, and the one answer they get. */
final class MetaTest {
    private final Suite suite = Suite.running();
    private final Agent agent = new Agent(suite, "sofia");

    @Test
    void an_instagram_message_reaches_the_desk_and_is_answered_once() {
        var person = Made.digits();
        var text = "Do you ship to Crete? " + person;
        long now = Instant.now().toEpochMilli();

        deliver(
                "instagram",
                """
                {"object":"instagram","entry":[{"id":"17840","time":%d,"messaging":[{"sender":{"id":"%s"},
                "recipient":{"id":"17840"},"timestamp":%d,"message":{"mid":"%s","text":"%s"}}]}]}\
                """
                        .formatted(now, person, now, Made.id("aWdf"), text));

        assertAnsweredOnce("instagram", text);
    }

    @Test
    void a_whatsapp_message_reaches_the_desk_and_is_answered_once() {
        var person = Made.digits();
        var text = "Where is my parcel? " + person;

        deliver("whatsapp", whatsapp("from", person, text));

        assertAnsweredOnce("whatsapp", text);
    }

    @Test
    void a_customer_who_hides_their_number_on_whatsapp_is_answered_all_the_same() {
        var person = Made.digits();
        var text = "The board arrived broken " + person;

        deliver("whatsapp", whatsapp("from_user_id", "GR." + person, text));

        assertAnsweredOnce("whatsapp", text);
    }

    private static String whatsapp(String member, String person, String text) {
        return """
        {"object":"whatsapp_business_account","entry":[{"id":"9","changes":[{"field":"messages","value":{
        "messaging_product":"whatsapp","metadata":{"phone_number_id":"300400"},
        "messages":[{"%s":"%s","id":"%s","timestamp":"%d","type":"text","text":{"body":"%s"}}]}}]}]}\
        """
                .formatted(member, person, Made.id("wamid."), Instant.now().getEpochSecond(), text);
    }

    private void deliver(String platform, String body) {
        var bytes = Senders.bytes(body);
        var signer = new FacebookSigner(suite.credentials(platform, "olive").get("app_secret"));
        var path = "/webhooks/" + platform + "/olive";

        assertThat(suite.call("POST", path, bytes, signer.headers(bytes)).status()).isEqualTo(200);
    }

    private void assertAnsweredOnce(String platform, String text) {
        var id = agent.rowSaying(text).textOrEmpty("conversation");
        var answer = "We look into it. " + Made.digits();

        assertThat(agent.reply(id, answer).status()).isEqualTo(202);

        Eventually.holds(
                "the desk knows", () -> Set.of("delivered", "read").contains(state(id, answer)));
        assertThat(sent(platform).stream().filter(answer::equals)).hasSize(1);
    }

    private String state(String id, String text) {
        return agent.delivery(id, text).flatMap(d -> d.text("state")).orElse("");
    }

    private List<String> sent(String platform) {
        var path = "/local/sent/" + platform + "/olive";
        return suite.call("GET", path, new byte[0], Map.of()).body() instanceof Json.Arr(var items)
                ? items.stream().map(item -> item.textOrEmpty("text")).toList()
                : List.of();
    }
}
