package org.socialcare.simulation.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.simulation.queue.MemoryQueue;
import org.socialcare.simulation.queue.MemoryQueues;
import org.socialcare.simulation.queue.Message;

import software.amazon.awssdk.services.sqs.model.SqsException;

import java.time.Duration;
import java.util.List;

class QueuesTest {
    private static final String INBOX = "social-care-inbox.fifo";
    private static final String DUE = "social-care-due";

    private final Memory memory = new Memory();
    private final MemoryQueues queues = memory.aws.queues();
    private final MemoryQueue inbox = queues.queue(INBOX);
    private final MemoryQueue due = queues.queue(DUE);

    @Test
    void a_group_is_a_line_that_waits_for_its_first_and_others_go_on() {
        send("a", "a1");
        send("a", "a2");
        send("b", "b1");
        var first = queues.take(inbox, 1);
        send("a", "a3");

        assertThat(bodies(first)).containsExactly("a1");
        assertThat(bodies(queues.take(inbox, 10))).containsExactly("b1");
        queues.delete(inbox, first.getFirst().receipt());
        assertThat(bodies(queues.take(inbox, 10))).containsExactly("a2", "a3");
    }

    @Test
    void the_same_id_within_five_minutes_is_one_message_of_its_group() {
        String first = send("a", "same");
        String second = send("a", "same");
        send("b", "same");

        assertThat(second).isEqualTo(first);
        assertThat(inbox.size()).isEqualTo(2);
        memory.clock.pass(Duration.ofMinutes(6));
        send("a", "same");
        assertThat(inbox.size()).isEqualTo(3);
    }

    @Test
    void a_message_that_was_taken_away_is_known_for_the_rest_of_the_five_minutes() {
        send("a", "same");
        queues.delete(inbox, queues.take(inbox, 1).getFirst().receipt());

        send("a", "same");

        assertThat(inbox.size()).isZero();
    }

    @Test
    void what_nobody_deletes_comes_again_until_it_is_dead_and_a_redrive_brings_it_back() {
        send("a", "poison");
        send("a", "next");
        for (int receives = 0; receives < 5; receives++) {
            assertThat(bodies(queues.take(inbox, 1))).containsExactly("poison");
            memory.clock.pass(Duration.ofMinutes(3));
        }

        assertThat(bodies(queues.take(inbox, 1))).containsExactly("next");
        assertThat(queues.queue("social-care-inbox-dead.fifo").messages())
                .extracting(Message::body)
                .containsExactly("poison");
        assertThat(queues.redrive(inbox)).isEqualTo(1);
        assertThat(inbox.size()).isEqualTo(2);
    }

    @Test
    void a_receipt_that_has_expired_deletes_nothing_in_a_queue_that_keeps_order() {
        send("a", "late");
        var late = queues.take(inbox, 1).getFirst();
        memory.clock.pass(Duration.ofSeconds(181));

        queues.delete(inbox, late.receipt());

        assertThat(bodies(queues.take(inbox, 1))).containsExactly("late");
    }

    @Test
    void a_delayed_message_shows_at_its_instant() {
        queues.sendMessage(m -> m.queueUrl(DUE).messageBody("soon").delaySeconds(60));

        assertThat(queues.take(due, 1)).isEmpty();
        assertThat(due.nextVisible()).contains(memory.clock.instant().plusSeconds(60));
        memory.clock.pass(Duration.ofMinutes(1));
        assertThat(bodies(queues.take(due, 1))).containsExactly("soon");
    }

    @Test
    void a_hidden_message_can_be_hidden_for_longer_and_keeps_its_group_waiting() {
        send("a", "held");
        send("a", "behind");
        var held = queues.take(inbox, 1).getFirst();

        queues.changeMessageVisibility(
                c -> c.queueUrl(INBOX).receiptHandle(held.receipt()).visibilityTimeout(900));
        memory.clock.pass(Duration.ofSeconds(899));

        assertThat(queues.take(inbox, 10)).isEmpty();
        memory.clock.pass(Duration.ofSeconds(1));
        assertThat(bodies(queues.take(inbox, 10))).containsExactly("held", "behind");
    }

    @Test
    void what_sqs_does_not_take_is_refused() {
        assertThatThrownBy(() -> queues.sendMessage(m -> m.queueUrl(INBOX).messageBody("no group")))
                .isInstanceOf(SqsException.class);
        assertThatThrownBy(() -> queues.sendMessage(m -> m.queueUrl(DUE).messageBody("\u0001")))
                .isInstanceOf(SqsException.class);
        assertThatThrownBy(
                        () ->
                                queues.sendMessage(
                                        m -> m.queueUrl(DUE).messageBody("x").delaySeconds(901)))
                .isInstanceOf(SqsException.class);
        assertThatThrownBy(
                        () ->
                                queues.sendMessage(
                                        m -> m.queueUrl(DUE).messageBody("x".repeat(262_145))))
                .isInstanceOf(SqsException.class);
    }

    private String send(String group, String body) {
        return queues.sendMessage(m -> m.queueUrl(INBOX).messageBody(body).messageGroupId(group))
                .messageId();
    }

    private static List<String> bodies(List<Message> messages) {
        return messages.stream().map(Message::body).toList();
    }
}
