package org.socialcare.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.testkit.SomePost.CHANNEL;
import static org.socialcare.testkit.SomePost.waiting;

import org.junit.jupiter.api.Test;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.channel.Step;
import org.socialcare.domain.publishing.Course;
import org.socialcare.domain.publishing.Post;
import org.socialcare.domain.publishing.PostState;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.lambda.Invocation;
import org.socialcare.testkit.lambda.Printed;
import org.socialcare.wire.conversation.EntryJson;
import org.socialcare.wire.facts.Fact;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.publishing.PostJson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class HandlerTest {
    private final List<Fact> published = new ArrayList<>();
    private final Printed printed = new Printed();
    private List<Integer> refused = List.of();
    private final Handler handler =
            new Handler(new Relay(this::publish), new Log(printed.stream(), ""));

    @Test
    void the_sample_publishes_the_entry_and_not_the_state_beside_it() {
        assertThat(Invocation.of(handler, Invocation.sample()))
                .isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(published).extracting(Fact::type).containsExactly("TicketOpened");
    }

    @Test
    void entries_are_published_in_the_order_of_the_stream() {
        var event = stream(entry("1", "first"), entry("2", "second"), entry("3", "third"));

        assertThat(Invocation.of(handler, event)).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(published)
                .extracting(Fact::entry)
                .containsExactly("m#first", "m#second", "m#third");
    }

    @Test
    void the_stream_goes_on_from_the_first_that_the_bus_did_not_take() {
        refused = List.of(1, 2);

        var answer =
                Invocation.of(
                        handler,
                        stream(
                                entry("1", "first"),
                                record("2", "STATE", "{}", "INSERT"),
                                entry("3", "second"),
                                entry("4", "third")));

        assertThat(answer).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"3\"}]}");
        assertThat(printed.linesWith("\"event\":\"facts.refused\"")).isEqualTo(1);
    }

    @Test
    void what_came_before_an_unreadable_entry_is_published_and_the_stream_stops_there() {
        var broken = record("2", "E#broken", "{\"v\":1}", "INSERT");

        var answer =
                Invocation.of(handler, stream(entry("1", "first"), broken, entry("3", "third")));

        assertThat(answer).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}");
        assertThat(published).extracting(Fact::entry).containsExactly("m#first");
        assertThat(printed.linesWith("\"event\":\"entry.unreadable\"")).isEqualTo(1);
    }

    @Test
    void an_entry_read_again_is_the_same_fact() {
        var event = stream(entry("1", "first"));

        Invocation.of(handler, event);
        Invocation.of(handler, event);

        assertThat(published)
                .extracting(Fact::id)
                .hasSize(2)
                .containsOnly(published.getFirst().id());
    }

    @Test
    void entries_that_are_changed_or_taken_away_are_no_facts() {
        var document = document("first");

        Invocation.of(
                handler,
                stream(
                        record("1", "E#m#first", document, "MODIFY"),
                        record("2", "E#m#first", document, "REMOVE")));

        assertThat(published).isEmpty();
    }

    @Test
    void nothing_printed_holds_what_a_customer_wrote() {
        refused = List.of(0);

        Invocation.of(handler, stream(entry("1", "first")));

        assertThat(printed.lines()).isNotEmpty();
        assertThat(printed.text()).doesNotContain("wish");
    }

    @Test
    void facts_that_make_nobody_act_follow_as_one_event() {
        Invocation.of(handler, conversation());

        assertThat(published)
                .extracting(Fact::type)
                .containsExactly("TicketOpened", "TicketOpened", "FactsRecorded");
        assertThat(published.getLast().members().objects("facts"))
                .extracting(fact -> fact.object("detail").object("entry").text("id"))
                .containsExactly("m#second", "m#third");
    }

    @Test
    void the_stream_goes_on_from_the_first_of_those_that_were_refused_together() {
        refused = List.of(2);

        assertThat(Invocation.of(handler, conversation()))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}");
    }

    @Test
    void what_would_be_too_much_for_one_event_comes_in_several() {
        var records = new ArrayList<Json>();
        var change = Some.change(Optional.empty(), Some.message("?"));
        for (int i = 1; i <= 90; i++) {
            var message = Some.message("?").withId("m" + i).at(Some.NOW.plusSeconds(i));
            change = Some.change(Optional.of(change.after()), message);
            records.add(record("" + i, "E#m#m" + i, EntryJson.write(change.entry()), "INSERT"));
        }

        Invocation.of(handler, stream(records.toArray(Json[]::new)));

        assertThat(published).hasSizeBetween(2, 10);
        assertThat(published).allMatch(fact -> fact.text().length() < 64 * 1024);
        assertThat(published.stream().mapToInt(f -> f.members().objects("facts").size()).sum())
                .isEqualTo(90);
    }

    /** First, second, third of one conversation, and another's first in between. */
    @Test
    void what_becomes_of_a_post_is_told_and_its_steps_are_not() {
        var step = new Step("picture", Step.Effect.PREPARES, "");
        var working = waiting().with(CHANNEL, Course.marked(step, 1, Some.NOW));
        var published = waiting().with(CHANNEL, new PostState.Published("17", "", Some.NOW));

        var event =
                stream(
                        post("1", Optional.empty(), waiting()),
                        post("2", Optional.of(waiting()), working),
                        post("3", Optional.of(working), published));
        assertThat(Invocation.of(handler, event)).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(published()).containsExactly("PostScheduled", "PostPublished");
        assertThat(printed.text()).doesNotContain("Open on Sunday");
    }

    @Test
    void a_post_that_the_bus_did_not_take_comes_again_with_the_same_facts() {
        var event = stream(post("1", Optional.empty(), waiting()));
        refused = List.of(0);
        assertThat(Invocation.of(handler, event))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]}");

        refused = List.of();
        Invocation.of(handler, event);
        assertThat(published).hasSize(2);
        assertThat(published.getFirst()).isEqualTo(published.getLast());
    }

    /** The names of the facts that were told together. */
    private List<String> published() {
        return published.stream()
                .flatMap(event -> event.detail().arr("facts").stream())
                .map(fact -> fact.textOrEmpty("type"))
                .toList();
    }

    private static Json post(String sequence, Optional<Post> before, Post after) {
        var changed =
                Json.object()
                        .put("SequenceNumber", sequence)
                        .put("Keys", keys("POST").build())
                        .put("NewImage", image(after));
        before.ifPresent(post -> changed.put("OldImage", image(post)));
        return Json.object()
                .put("eventID", sequence)
                .put("eventName", before.isPresent() ? "MODIFY" : "INSERT")
                .put("dynamodb", changed.build())
                .build();
    }

    private static Json image(Post post) {
        return keys("POST").put("d", text(PostJson.write(post))).build();
    }

    private static String conversation() {
        var first = Some.change(Optional.empty(), Some.message("?").withId("first"));
        var second =
                Some.change(
                        Optional.of(first.after()),
                        Some.message("?").withId("second").at(Some.NOW.plusSeconds(1)));
        var third =
                Some.change(
                        Optional.of(second.after()),
                        Some.message("?").withId("third").at(Some.NOW.plusSeconds(2)));
        return stream(
                record("1", "E#m#first", EntryJson.write(first.entry()), "INSERT"),
                record("2", "E#m#second", EntryJson.write(second.entry()), "INSERT"),
                entry("3", "other"),
                record("4", "E#m#third", EntryJson.write(third.entry()), "INSERT"));
    }

    private List<Integer> publish(List<Fact> facts) {
        published.addAll(facts);
        return refused;
    }

    private static Json entry(String sequence, String id) {
        return record(sequence, "E#m#" + id, document(id), "INSERT");
    }

    private static String document(String id) {
        var message = Some.message("my secret wish").withId(id).from("someone");
        return EntryJson.write(Some.change(Optional.empty(), message).entry());
    }

    private static Json record(String sequence, String sk, String document, String event) {
        return Json.object()
                .put("eventID", sequence)
                .put("eventName", event)
                .put(
                        "dynamodb",
                        Json.object()
                                .put("SequenceNumber", sequence)
                                .put("Keys", keys(sk).build())
                                .put("NewImage", keys(sk).put("d", text(document)).build())
                                .build())
                .build();
    }

    private static JsonObject keys(String sk) {
        return Json.object().put("pk", text("c1")).put("sk", text(sk));
    }

    private static Json text(String value) {
        return Json.object().put("S", value).build();
    }

    private static String stream(Json... records) {
        return JsonWriter.write(Json.object().put("Records", List.of(records)).build());
    }
}
