package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.system.EveryChannel.Channel;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Customers of the shop's own chat, where the first answer is automatic, and of a page where not.
 */
final class AnswersTest {
    private static final Channel CHAT = new Channel("signed", "olive");
    private static final Channel PAGE = new Channel("facebook", "olive");
    private static final String HOURS =
            "The shop is open Monday to Saturday from 10:00 to 20:00 and closed on Sunday.";
    private static final Set<String> ARRIVED = Set.of("accepted", "delivered", "read");

    private final Suite suite = Suite.running();
    private final EveryChannel channels = new EveryChannel(suite);
    private final Agent agent = new Agent(suite, "sofia");

    @Test
    void a_common_question_is_answered_once_at_once_and_still_waits_for_a_person() {
        var question = "What are your opening hours? " + Made.digits();
        var customer = writes(CHAT, question, Optional.empty());

        var said =
                Eventually.get(
                        "the article is said",
                        () -> automatic(question).filter(it -> ARRIVED.contains(state(it))));
        assertThat(said.textOrEmpty("text")).isEqualTo(HOURS);
        assertThat(said.obj("automatic").textOrEmpty("kind")).isEqualTo("article");
        assertThat(said.obj("automatic").textOrEmpty("article")).isEqualTo("opening-hours");
        assertThat(said.obj("author").textOrEmpty("kind")).isEqualTo("system");
        assertThat(sentTo(customer)).as("to " + customer).containsExactly(HOURS);

        var conversation = agent.rowSaying(question).textOrEmpty("conversation");
        var more = "Are you open on Sunday? " + Made.digits();
        writes(CHAT, more, Optional.of(customer));
        agent.rowSaying(more);
        var words = "On Sunday we are closed. " + Made.digits();
        assertThat(agent.reply(conversation, words).status()).isEqualTo(202);
        Eventually.holds(
                "the person's answer arrives",
                () -> agent.delivery(conversation, words).filter(it -> arrived(it)).isPresent());
        assertThat(sentTo(customer)).as("nothing automatic twice").containsExactly(HOURS, words);
    }

    @Test
    void greek_in_latin_letters_is_answered_in_greek() {
        var question = "Pws epistrefw ena proion?"; // said once in this suite
        writes(CHAT, question, Optional.empty());

        var said = Eventually.get("the article is said", () -> automatic(question));
        assertThat(said.obj("automatic").textOrEmpty("article")).isEqualTo("returns");
        assertThat(said.textOrEmpty("text")).startsWith("Αχρησιμοποίητα");
        assertThat(agent.rowSaying(question).textOrEmpty("language")).isEqualTo("el");
    }

    @Test
    void what_two_people_have_written_and_approved_is_said_soon_after() {
        var id = "moths-" + Made.digits();
        var body =
                """
                {"words": {"en": {"title": "Moth traps", "questions": ["Do you sell moth traps?"],
                 "answer": "Cedar blocks keep moths away."}}}
                """;
        var path = "/knowledge/articles/" + id;
        assertThat(put("lin", path, body, "if-none-match", "*").status()).isEqualTo(201);
        assertThat(put("lin", path + "/approval", "{}", "if-match", "\"1\"").status())
                .as("one's own words")
                .isEqualTo(409);
        assertThat(put("sofia", path + "/approval", "{}", "if-match", "\"1\"").status())
                .isEqualTo(200);
        try {
            Eventually.holds("a customer hears it", this::hearsOfMoths);
        } finally {
            put("lin", path + "/retirement", "{}", "if-match", "\"2\"");
        }
    }

    @Test
    void where_it_is_switched_off_nothing_is_said() {
        var question = "What are your opening hours? " + Made.digits();
        writes(PAGE, question, Optional.empty());

        agent.rowSaying(question);
        // a message that is answered by itself proves that this one would have been by now
        var other = "What are your opening hours? " + Made.digits();
        writes(CHAT, other, Optional.empty());
        Eventually.get("the other is answered", () -> automatic(other));
        assertThat(automatic(question)).isEmpty();
    }

    private boolean hearsOfMoths() {
        var question = "Do you sell moth traps? " + Made.digits();
        writes(CHAT, question, Optional.empty());
        agent.rowSaying(question);
        return automatic(question)
                .filter(it -> it.textOrEmpty("text").startsWith("Cedar"))
                .isPresent();
    }

    private String writes(Channel channel, String text, Optional<String> customer) {
        var wish = Json.object().put("kind", "message").put("text", text);
        customer.ifPresent(who -> wish.put("customer", who));
        var told = channels.simulator(channel, "acts", wish.build());
        assertThat(told.status()).as(channel.toString()).isEqualTo(200);
        return told.body().textOrEmpty("customer");
    }

    private Suite.Reply put(String user, String path, String body, String header, String value) {
        return suite.api(user, "PUT", path, JsonReader.read(body), Map.of(header, value));
    }

    /** What was said by itself in the conversation that this message began. */
    private Optional<Json> automatic(String message) {
        return agent.findSaying(message)
                .map(row -> agent.conversation(row.textOrEmpty("conversation")))
                .flatMap(
                        it ->
                                it.arr("entries").stream()
                                        .filter(each -> each.get("automatic").isPresent())
                                        .findFirst());
    }

    private static String state(Json entry) {
        return entry.obj("delivery").textOrEmpty("state");
    }

    private static boolean arrived(Json delivery) {
        return ARRIVED.contains(delivery.textOrEmpty("state"));
    }

    private List<String> sentTo(String customer) {
        var path = "/local/sent/" + CHAT.platform() + "/" + CHAT.account();
        return suite.call("GET", path, new byte[0], Map.of()).body() instanceof Json.Arr(var all)
                ? all.stream()
                        .filter(it -> it.textOrEmpty("to").equals(customer))
                        .filter(it -> !it.textOrEmpty("messageId").isEmpty())
                        .map(it -> it.textOrEmpty("text"))
                        .toList()
                : List.of();
    }
}
