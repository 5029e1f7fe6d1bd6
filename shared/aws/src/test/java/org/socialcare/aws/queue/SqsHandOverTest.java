package org.socialcare.aws.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.socialcare.aws.start.StubServer;
import org.socialcare.domain.conversation.Received;
import org.socialcare.testkit.Some;
import org.socialcare.wire.conversation.ReceivedJson;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.List;

class SqsHandOverTest {
    private final StubServer sqs = StubQueue.start();
    private final SqsHandOver inbox =
            new SqsHandOver(sqs.account().queues(), sqs.address() + "/inbox.fifo");

    @AfterEach
    void stop() {
        sqs.close();
    }

    @Test
    void a_delivery_of_one_message_is_one_call() {
        Received received = Some.message("订单 😀 \u0001\uFFFE end").received();

        inbox.toTriage(List.of(received));

        assertThat(sqs.asked()).hasSize(1);
        Json entry = entries(0).getFirst();
        assertThat(sqs.asked().getFirst().operation()).isEqualTo("AmazonSQS.SendMessageBatch");
        assertThat(ReceivedJson.read(entry.textOrEmpty("MessageBody"))).isEqualTo(received);
        assertThat(entry.text("MessageGroupId")).contains(received.conversation().text());
    }

    @Test
    void a_body_holds_only_what_a_queue_accepts() {
        inbox.toTriage(List.of(Some.message("\u0000\u000B\uFFFE\uFFFF\uD800 ok 😀").received()));

        String body = entries(0).getFirst().textOrEmpty("MessageBody");
        assertThat(body.codePoints())
                .allMatch(
                        c ->
                                c == 9
                                        || c == 10
                                        || c == 13
                                        || (c >= 32 && c != 0xFFFE && c != 0xFFFF))
                .doesNotContain(0xD800);
        assertThat(body).contains("😀", "\\ufffe", "\\uffff");
    }

    @Test
    void two_arrivals_of_one_event_both_reach_triage_and_one_arrival_only_once() {
        Received first = Some.message("Hello?").received();
        Received again = new Received(first.channel(), first.event(), "other", first.at());

        inbox.toTriage(List.of(first));
        inbox.toTriage(List.of(first));
        inbox.toTriage(List.of(again));

        assertThat(deduplication(0)).isEqualTo(deduplication(1)).isNotEqualTo(deduplication(2));
        assertThat(deduplication(0)).matches("[0-9a-f]{64}");
    }

    @Test
    void more_than_ten_are_sent_ten_at_a_time_in_order() {
        List<Received> received = new ArrayList<>();
        for (int i = 0; i < 23; i++) received.add(Some.message("no " + i).received());

        inbox.toTriage(received);

        List<Received> sent = new ArrayList<>();
        for (int call = 0; call < sqs.asked().size(); call++) {
            assertThat(entries(call)).hasSizeLessThanOrEqualTo(10);
            entries(call).forEach(e -> sent.add(ReceivedJson.read(e.textOrEmpty("MessageBody"))));
        }
        assertThat(sqs.asked()).hasSize(3);
        assertThat(sent).isEqualTo(received);
    }

    @Test
    void long_messages_share_a_call_only_as_far_as_it_holds_them() {
        List<Received> received = new ArrayList<>();
        for (int i = 0; i < 5; i++) received.add(Some.message("x".repeat(100_000)).received());

        inbox.toTriage(received);

        assertThat(sqs.asked()).hasSize(3);
    }

    @Test
    void what_no_message_can_hold_is_named_before_anything_is_sent() {
        Received small = Some.message("small").received();
        Received large = Some.message("订".repeat(90_000)).received();

        assertThatThrownBy(() -> inbox.toTriage(List.of(small, large)))
                .isInstanceOfSatisfying(
                        TooLargeForQueue.class,
                        tooLarge -> assertThat(tooLarge.events()).containsExactly(large));
        assertThat(sqs.asked()).isEmpty();
    }

    @Test
    void a_message_refused_within_a_batch_is_not_taken_for_stored() {
        Received taken = Some.message("a").received();
        String checksum = StubQueue.md5(ReceivedJson.write(taken));
        sqs.thenAnswer(
                200,
                "{\"Successful\":[{\"Id\":\"0\",\"MessageId\":\"1\",\"MD5OfMessageBody\":\""
                        + checksum
                        + "\"}],\"Failed\":[{\"Id\":\"1\",\"SenderFault\":false,"
                        + "\"Code\":\"InternalError\"}]}");

        assertThatThrownBy(() -> inbox.toTriage(List.of(taken, Some.message("b").received())))
                .isInstanceOf(NotStored.class)
                .hasMessage("1 of 2 messages were refused by the queue: InternalError");
    }

    @Test
    void a_queue_that_stays_broken_is_an_error_after_three_attempts() {
        for (int i = 0; i < 3; i++) sqs.thenAnswer(500, "{}");

        assertThatThrownBy(() -> inbox.toTriage(List.of(Some.message("a").received())))
                .isInstanceOf(RuntimeException.class);
        assertThat(sqs.asked()).hasSize(3);
    }

    private List<Json> entries(int call) {
        return sqs.asked().get(call).json().arr("Entries");
    }

    private String deduplication(int call) {
        return entries(call).getFirst().textOrEmpty("MessageDeduplicationId");
    }
}
