package org.socialcare.aws.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.socialcare.aws.start.StubServer;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.notices.NoticeMessage;
import org.socialcare.wire.notices.NoticeMessage.Trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class SqsNoticesTest {
    private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");

    private final StubServer sqs = StubQueue.start();
    private final SqsNotices notices =
            new SqsNotices(
                    sqs.account().queues(), sqs.address() + "/notices", sqs.address() + "/dead");

    @AfterEach
    void stop() {
        sqs.close();
    }

    @Test
    void every_target_gets_a_message_of_its_own_at_once() {
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            trials.add(trial("t" + i));
        }

        notices.spread(trials);

        assertThat(sqs.asked()).hasSize(2);
        var entries = new ArrayList<Json>();
        sqs.asked().forEach(asked -> entries.addAll(asked.json().arr("Entries")));
        assertThat(entries)
                .extracting(entry -> NoticeMessage.read(entry.textOrEmpty("MessageBody")))
                .containsExactlyElementsOf(trials);
        assertThat(entries).allMatch(entry -> entry.number("DelaySeconds").orElse(9) == 0);
    }

    @Test
    void what_the_queue_refuses_is_told() {
        sqs.thenAnswer(
                200,
                "{\"Successful\":[],\"Failed\":[{\"Id\":\"0\",\"SenderFault\":false,"
                        + "\"Code\":\"InternalError\"}]}");

        assertThatThrownBy(() -> notices.spread(List.of(trial("ops"))))
                .isInstanceOf(NotStored.class);
    }

    @Test
    void what_is_set_aside_lies_elsewhere_with_its_reason() {
        notices.setAside(trial("ops"), "no-secret");

        var asked = sqs.asked().getFirst().json();
        var body = asked.arr("Entries").getFirst().textOrEmpty("MessageBody");
        assertThat(asked.textOrEmpty("QueueUrl")).endsWith("/dead");
        assertThat(JsonReader.read(body).textOrEmpty("reason")).isEqualTo("no-secret");
    }

    @Test
    void a_trial_is_put_into_the_queue() {
        new SqsTryTarget(sqs.clients().sqs(), sqs.address() + "/notices")
                .trial("olive", "ops", "key-1", AT);

        assertThat(NoticeMessage.read(sqs.asked().getFirst().json().textOrEmpty("MessageBody")))
                .isEqualTo(new Trial("olive", "ops", "key-1", AT));
    }

    private static Trial trial(String target) {
        return new Trial("olive", target, "key-1", AT);
    }
}
