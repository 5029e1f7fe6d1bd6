package org.socialcare.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.socialcare.local.extension.Body;
import org.socialcare.local.fixture.Fixture;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What becomes of messages that fail where a test shortens the wait for them. */
class QueueEngineTest {
    /** Hides what is worked on for half a minute. */
    private static final String QUEUE = "Dead";

    private static QueueEngine queues;

    @BeforeAll
    static void start() {
        queues = QueueEngine.start(Fixture.ENDPOINT, Optional.empty());
        queues.create(Fixture.template().queues());
        queues.showingAgainAfter(Duration.ofSeconds(1));
    }

    @AfterAll
    static void stop() {
        queues.close();
    }

    @Test
    void a_message_shows_itself_again_soon_after_it_failed_and_not_while_it_is_worked_on() {
        String receipt = taken("fails");
        assertThat(queues.receive(QUEUE, 1, 2)).as("worked on, for two seconds").isEmpty();

        queues.failed(QUEUE, receipt);

        var again = queues.receive(QUEUE, 1, 5);
        assertThat(again.path(0).path("Body").asText()).isEqualTo("fails");
        queues.delete(QUEUE, again.path(0).path("ReceiptHandle").asText());
    }

    @Test
    void a_message_comes_when_its_reader_said_but_is_put_off_no_longer_than_others() {
        String receipt = taken("put off");
        putOff(receipt, 0);
        queues.failed(QUEUE, receipt);
        var atOnce = queues.receive(QUEUE, 1, 0);
        assertThat(atOnce.path(0).path("Body").asText()).isEqualTo("put off");

        receipt = atOnce.path(0).path("ReceiptHandle").asText();
        putOff(receipt, 3600);
        queues.failed(QUEUE, receipt);
        var soon = queues.receive(QUEUE, 1, 5);
        assertThat(soon.path(0).path("Body").asText()).isEqualTo("put off");
        queues.delete(QUEUE, soon.path(0).path("ReceiptHandle").asText());
    }

    private static String taken(String body) {
        queues.send(QUEUE, body, Optional.empty(), Map.of());
        return queues.receive(QUEUE, 1, 1).path(0).path("ReceiptHandle").asText();
    }

    /** As a function's own client does it. */
    private static void putOff(String receipt, long seconds) {
        var input =
                Json.object()
                        .put("QueueUrl", queues.url(QUEUE))
                        .put("ReceiptHandle", receipt)
                        .put("VisibilityTimeout", seconds);
        var call = new Call("AmazonSQS", "ChangeMessageVisibility", input, true);
        var answer =
                queues.forward(
                        "AmazonSQS.ChangeMessageVisibility",
                        "application/x-amz-json-1.0",
                        call,
                        Body.of(input.toString()));
        assertThat(answer.status()).isEqualTo(200);
    }
}
