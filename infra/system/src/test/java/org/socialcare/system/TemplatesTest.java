package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Customers of WhatsApp who wrote long ago: only approved words reach them. */
final class TemplatesTest {
    private static final Set<String> ARRIVED = Set.of("accepted", "delivered", "read");

    private final Suite suite = Suite.running();
    private final Agent agent = new Agent(suite, "sofia");

    @Test
    void once_the_window_is_closed_a_template_still_goes_out_once_with_its_blanks_filled() {
        var order = Made.digits();
        var conversation = wroteYesterday("Where is my order? " + order);
        var words = agent.reply(conversation, "On its way. " + order);
        assertThat(words.status()).as("%s", words.body()).isEqualTo(409);
        var key = Made.id("template");

        var taken = template(conversation, "el", List.of("Άντα", order), key);
        assertThat(taken.status()).as("%s", taken.body()).isEqualTo(202);
        assertThat(template(conversation, "el", List.of("Άντα", order), key).status())
                .as("the same key again")
                .isEqualTo(202);

        var read =
                "Γεια σας Άντα, η παραγγελία "
                        + order
                        + " είναι έτοιμη και φεύγει σήμερα. Απαντήστε εδώ αν θέλετε κάποια αλλαγή.";
        Eventually.holds(
                "the platform has taken the template",
                () -> ARRIVED.contains(state(conversation, read)));
        assertThat(sentAbout(order)).containsExactly(read);
    }

    @Test
    void what_the_platform_says_against_a_template_stands_in_the_timeline() {
        var order = Made.digits();
        var conversation = wroteYesterday("Is it packed? " + order);
        fault("recipient-gone");

        assertThat(template(conversation, "zh_CN", List.of("艾达", order)).status()).isEqualTo(202);

        var read = "艾达，您好！您的订单 " + order + " 已打包，今天发出。如需更改，请直接回复我们。";
        Eventually.holds(
                "the template has failed", () -> state(conversation, read).equals("failed"));
        assertThat(agent.delivery(conversation, read).flatMap(it -> it.text("reason")))
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("error 131026"));
    }

    @Test
    void a_template_the_channel_has_not_or_with_other_blanks_is_refused_at_the_desk() {
        var order = Made.digits();
        var conversation = wroteYesterday("Anybody there? " + order);

        assertThat(template(conversation, "de", List.of("Ada", order)).status()).isEqualTo(409);
        assertThat(template(conversation, "en_US", List.of(order)).status()).isEqualTo(400);

        assertThat(sentAbout(order)).isEmpty();
    }

    /** As if the platform had told of it only now. */
    private String wroteYesterday(String text) {
        var yesterday = Instant.now().minus(Duration.ofHours(25));
        var told = new Senders(suite).whatsapp(Made.digits(), text, yesterday);
        assertThat(told.status()).isEqualTo(200);
        return agent.rowSaying(text).textOrEmpty("conversation");
    }

    private Suite.Reply template(String conversation, String language, List<String> values) {
        return template(conversation, language, values, Made.id("template"));
    }

    private Suite.Reply template(
            String conversation, String language, List<String> values, String key) {
        var template =
                Json.object()
                        .put("name", "parcel_ready")
                        .put("language", language)
                        .put("values", Json.texts(values))
                        .build();
        var body = Json.object().put("template", template).build();
        return suite.post("sofia", "/conversations/" + conversation + "/replies", body, key);
    }

    private void fault(String kind) {
        var channels = new EveryChannel(suite);
        var order = Json.object().put("kind", kind).build();
        var channel = new EveryChannel.Channel("whatsapp", "olive");
        assertThat(channels.simulator(channel, "faults", order).status()).isEqualTo(200);
    }

    private String state(String conversation, String text) {
        return agent.delivery(conversation, text)
                .flatMap(delivery -> delivery.text("state"))
                .orElse("");
    }

    /** What customers have read about this. */
    private List<String> sentAbout(String order) {
        var path = "/local/sent/whatsapp/olive";
        return suite.call("GET", path, new byte[0], Map.of()).body() instanceof Json.Arr(var all)
                ? all.stream()
                        .filter(it -> !it.textOrEmpty("messageId").isEmpty())
                        .map(it -> it.textOrEmpty("text"))
                        .filter(text -> text.contains(order))
                        .toList()
                : List.of();
    }
}
