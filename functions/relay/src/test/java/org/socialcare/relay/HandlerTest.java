package org.socialcare.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.aws.telling.Log;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.lambda.Invocation;
import org.socialcare.testkit.lambda.Printed;
import org.socialcare.wire.conversation.EntryJson;
import org.socialcare.wire.facts.Fact;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;

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
