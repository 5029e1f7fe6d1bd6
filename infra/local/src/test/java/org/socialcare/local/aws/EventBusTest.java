package org.socialcare.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.socialcare.local.fixture.Fixture;
import org.socialcare.local.template.Template;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

class EventBusTest {
    private static final String WORK = "social-care-work.fifo";
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

    private static QueueEngine queues;
    private static EventBus bus;

    @BeforeAll
    static void start() {
        Template template = Fixture.template();
        queues = QueueEngine.start(Fixture.ENDPOINT, Optional.empty());
        queues.create(template.queues());
        bus = new EventBus(template.buses(), template.rules(), queues, CLOCK);
    }

    @AfterAll
    static void stop() {
        queues.close();
    }

    @Test
    void an_event_that_matches_is_in_the_targets_queue_under_its_group() {
        JsonNode answer = put("social-care", "shop", "OrderPlaced", "{\"customer\":\"c1\"}");
        assertThat(answer.path("FailedEntryCount").asInt()).isZero();
        JsonNode message = take(WORK);
        JsonNode event = Json.read(message.path("Body").asText()).orElseThrow();
        assertThat(event.path("detail-type").asText()).isEqualTo("OrderPlaced");
        assertThat(event.path("time").asText()).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(event.path("detail").toString()).isEqualTo("{\"customer\":\"c1\"}");
        assertThat(event.path("id")).isEqualTo(answer.path("Entries").path(0).path("EventId"));
        assertThat(message.path("Attributes").path("MessageGroupId").asText()).isEqualTo("c1");
    }

    @Test
    void an_event_that_does_not_match_goes_nowhere() {
        put("social-care", "shop", "Other", "{\"customer\":\"c2\"}");
        put("social-care", "elsewhere", "OrderPlaced", "{\"customer\":\"c2\"}");
        assertThat(queues.receive(WORK, 10, 0)).isEmpty();
    }

    @Test
    void an_event_without_the_groups_value_is_kept_as_undeliverable() {
        put("social-care", "shop", "OrderPlaced", "{\"customer\":null}");
        JsonNode message = take("Dead");
        assertThat(message.path("MessageAttributes").path("ERROR_MESSAGE").toString())
                .contains("$.detail.customer");
    }

    @Test
    void a_wrong_entry_is_reported_and_the_others_are_not_held_up() {
        var input = Json.object();
        var entries = input.putArray("Entries");
        entries.add(entry("social-care", "shop", "Quiet", "not json"));
        entries.add(entry("nowhere", "shop", "Quiet", "{}"));
        entries.add(entry("social-care", "shop", "Quiet", "{}"));
        JsonNode answer = bus.put(input).orElseThrow();
        assertThat(answer.path("FailedEntryCount").asInt()).isEqualTo(2);
        assertThat(answer.path("Entries").path(0).path("ErrorCode").asText())
                .isEqualTo("MalformedDetail");
        assertThat(answer.path("Entries").path(1).path("ErrorCode").asText())
                .isEqualTo("ResourceNotFoundException");
        assertThat(answer.path("Entries").path(2).has("EventId")).isTrue();
    }

    @Test
    void no_entries_and_too_many_are_refused_as_a_whole() {
        var input = Json.object();
        var entries = input.putArray("Entries");
        assertThat(bus.put(input)).isEmpty();
        for (int i = 0; i < 11; i++) {
            entries.add(entry("social-care", "shop", "Quiet", "{}"));
        }
        assertThat(bus.put(input)).isEmpty();
    }

    private static JsonNode put(String on, String source, String type, String detail) {
        var input = Json.object();
        input.putArray("Entries").add(entry(on, source, type, detail));
        return bus.put(input).orElseThrow();
    }

    private static JsonNode entry(String on, String source, String type, String detail) {
        return Json.object()
                .put("EventBusName", on)
                .put("Source", source)
                .put("DetailType", type)
                .put("Detail", detail);
    }

    private static JsonNode take(String queue) {
        JsonNode message = queues.receive(queue, 1, 5).path(0);
        queues.delete(queue, message.path("ReceiptHandle").asText());
        return message;
    }
}
