package org.socialcare.aws.bus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.socialcare.aws.start.StubServer;
import org.socialcare.wire.facts.Fact;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import java.util.ArrayList;
import java.util.List;

class EventBridgeFactsTest {
    private final StubServer server = new StubServer();
    private final EventBridgeFacts bus =
            new EventBridgeFacts(BusClient.of(server.clients()), "socialcare-bus");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_fact_is_published_under_its_name() {
        Fact fact = fact(1, "订单 😀");

        assertThat(bus.publish(List.of(fact))).isEmpty();

        Json entry = entries(0).getFirst();
        assertThat(entry.text("EventBusName")).contains("socialcare-bus");
        assertThat(entry.text("Source")).contains("socialcare");
        assertThat(entry.text("DetailType")).contains("NoteAdded");
        assertThat(JsonReader.read(entry.textOrEmpty("Detail"))).isEqualTo(fact.detail());
    }

    @Test
    void facts_go_ten_at_a_time_in_order() {
        List<Fact> facts = facts(21, "");

        bus.publish(facts);

        assertThat(server.asked()).hasSize(3);
        assertThat(entries(0)).hasSize(10);
        assertThat(entries(2)).hasSize(1);
        assertThat(entries(2).getFirst().text("Detail")).contains(facts.get(20).text());
    }

    @Test
    void large_facts_share_a_call_only_as_far_as_it_holds_them() {
        bus.publish(facts(3, "x".repeat(120_000)));

        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void those_the_bus_did_not_take_are_named_by_their_place_in_the_whole_list() {
        server.thenAnswer(200, "{\"FailedEntryCount\":0,\"Entries\":[]}")
                .thenAnswer(
                        200,
                        "{\"FailedEntryCount\":2,\"Entries\":["
                                + "{\"ErrorCode\":\"ThrottlingException\"},{\"EventId\":\"1\"},"
                                + "{\"ErrorCode\":\"InternalFailure\"}]}");

        assertThat(bus.publish(facts(13, ""))).containsExactly(10, 12);
    }

    @Test
    void nothing_to_publish_is_no_call() {
        assertThat(bus.publish(List.of())).isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    private List<Json> entries(int call) {
        return server.asked().get(call).json().arr("Entries");
    }

    private static List<Fact> facts(int count, String filling) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) facts.add(fact(i, filling));
        return facts;
    }

    private static Fact fact(int number, String filling) {
        return new Fact(
                "NoteAdded",
                "fact#" + number,
                Json.object().put("v", 1).put("id", "fact#" + number).put("f", filling).build());
    }
}
