package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.metrics.Told;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.Reason;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Sureness;
import org.socialcare.domain.triage.Topic;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.testkit.Some;
import org.socialcare.wire.json.Json;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Labels that agents correct, what is counted of it, and what the trainer gets. */
class CorrectionTest {
    private static final String KEY = "key-0123456789abcdef";
    private static final String OTHER_KEY = "another-key-0123456";

    private final DeskRoom room = new DeskRoom();
    private final Conversation conversation =
            room.hears(Some.message("Ring 13812345678,\tI want my money back"));
    private final String path = "/api/conversations/" + conversation.id();

    @Test
    void a_message_says_what_it_was_taken_for() {
        var understood = line("message").obj("understood");

        assertThat(understood.textOrEmpty("topic")).isEqualTo("product");
        assertThat(understood.textOrEmpty("sentiment")).isEqualTo("neutral");
        assertThat(understood.textOrEmpty("language")).isEqualTo("en");
    }

    @Test
    void a_message_names_the_words_that_led_to_it_and_no_personal_data() {
        var reasons =
                Stream.of(new int[][] {{0, 4}, {5, 16}, {17, 22}, {17, 22}, {17, 99}})
                        .map(it -> new Reason(Reason.Part.RISK, "SIGN", it[0], it[1]))
                        .toList();
        var understood =
                new Understanding(
                        "en",
                        Topic.REFUND,
                        Sentiment.NEGATIVE,
                        Optional.empty(),
                        Set.of(),
                        Set.of(),
                        false,
                        new Sureness(0.9, 0.5, 0, 1),
                        reasons);

        var told = UnderstoodView.of("Ring 13812345678 today", understood);

        assertThat(told.arr("reasons"))
                .extracting(it -> it.textOrEmpty("words"))
                .containsExactly("Ring", "today");
        assertThat(told.obj("percent").number("topic")).hasValue(45);
        assertThat(told.obj("percent").get("sentiment")).isEmpty();
        assertThat(UnderstoodView.of("", understood).arr("reasons")).isEmpty();
    }

    @Test
    void a_correction_changes_the_ticket_and_stands_in_the_timeline() {
        var answer = correct(KEY, "flag", "emergency", true).byEleni();

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var ticket = room.conversations.find(conversation.id()).orElseThrow().ticket().get();
        assertThat(ticket.priority()).isEqualTo(Priority.P0);
        var correction = line("correction").obj("correction");
        assertThat(correction.textOrEmpty("part")).isEqualTo("flag");
        assertThat(correction.textOrEmpty("from")).isEmpty();
        assertThat(correction.textOrEmpty("to")).isEqualTo("emergency");
        assertThat(line("message").obj("understood").arr("flags").toString()).contains("emergency");
    }

    @Test
    void the_same_key_corrects_once_and_not_something_else() {
        var first = correct(KEY, "topic", "refund", true).byEleni();

        assertThat(correct(KEY, "topic", "refund", true).byEleni().text()).isEqualTo(first.text());
        assertThat(correct(KEY, "topic", "return", true).byEleni().code())
                .isEqualTo("idempotency_key_reused");
        assertThat(correct(OTHER_KEY, "topic", "refund", true).byEleni().code())
                .isEqualTo("label_unchanged");
    }

    @Test
    void what_is_no_label_or_not_to_be_seen_is_refused() {
        assertThat(correct(KEY, "topic", "weather", true).byEleni().pointers())
                .containsExactly("/label");
        assertThat(correct(KEY, "mood", "bad", true).byEleni().pointers()).containsExactly("/part");
        assertThat(correct(KEY, "topic", "refund", true).bySam().status()).isEqualTo(404);
        assertThat(room.get("/api/corrections").byEleni().status()).isEqualTo(403);
        assertThat(room.get("/api/corrections/export?language=en").byLead().status())
                .isEqualTo(403);
        assertThat(room.get("/api/corrections?week=soon").byLead().pointers())
                .containsExactly("/week");
        assertThat(room.get("/api/corrections/export").by("chief", "[supervisor]").pointers())
                .containsExactly("/language");
    }

    @Test
    void a_week_says_how_often_labels_stood() {
        correct(KEY, "topic", "refund", true).byEleni();
        keepFacts();

        var week = room.get("/api/corrections?week=2026-03-04").byLead().body();

        assertThat(week.textOrEmpty("week")).isEqualTo("2026-03-02");
        var topic =
                week.arr("items").stream()
                        .filter(item -> item.textOrEmpty("part").equals("topic"))
                        .toList();
        assertThat(topic).hasSize(1);
        assertThat(topic.getFirst().textOrEmpty("label")).isEqualTo("product_question");
        assertThat(topic.getFirst().number("tickets")).hasValue(1);
        assertThat(topic.getFirst().number("corrected")).hasValue(1);
    }

    @Test
    void the_trainer_gets_the_message_masked_with_the_labels_that_stand() {
        correct(KEY, "topic", "refund", true).byEleni();
        correct(OTHER_KEY, "flag", "emergency", true).byEleni();
        keepFacts();

        var pages = new StringBuilder();
        var next = "/api/corrections/export?week=2026-03-02&language=en";
        for (int i = 0; i < 7; i++) {
            var page = room.get(next).by("chief", "[supervisor]");
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            pages.append(page.text());
            next = next(page.header("link"));
        }

        assertThat(pages)
                .hasToString(
                        "Ring •••5678, I want my money back\tafter_sales.refund\tneutral"
                                + "\temergency\n");
        assertThat(next).isEmpty();
    }

    private static String next(String link) {
        int end = link.indexOf('>');
        return end < 0 ? "" : link.substring(1, end);
    }

    /** What the function for reports keeps of the timeline. */
    private void keepFacts() {
        var page = room.conversations.latest(conversation.id(), Optional.empty(), 60);
        for (Entry entry : page.entries()) {
            Told.of(entry).ifPresent(told -> room.facts.keep(told.facts(room.brand.zone())));
        }
    }

    private DeskRoom.Call correct(String key, String part, String label, boolean raised) {
        var body =
                "{\"entry\":\""
                        + line("message").textOrEmpty("id")
                        + "\",\"part\":\""
                        + part
                        + "\",\"label\":\""
                        + label
                        + "\",\"raised\":"
                        + raised
                        + "}";
        return room.post(path + "/corrections", body).with("idempotency-key", key);
    }

    private Json line(String type) {
        return room.get(path).byLead().body().arr("entries").stream()
                .filter(entry -> entry.textOrEmpty("type").equals(type))
                .findFirst()
                .orElseThrow();
    }
}
