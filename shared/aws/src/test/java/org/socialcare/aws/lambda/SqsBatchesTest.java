package org.socialcare.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.aws.telling.Log;
import org.socialcare.testkit.lambda.TestContext;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

class SqsBatchesTest {
    private final List<String> handled = new ArrayList<>();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private Set<String> broken = Set.of();
    private Set<String> early = Set.of();
    private TestContext context = TestContext.unhurried();
    private final List<String> postponed = new ArrayList<>();
    private final Postpone postpone =
            (receiptHandle, delay) -> postponed.add(receiptHandle + " " + delay);

    @Test
    void a_batch_that_went_well_answers_that_nothing_failed() throws IOException {
        assertThat(run("inbox.fifo", "a1", "b1", "a2")).isEmpty();
        assertThat(handled).containsExactly("a1", "b1", "a2");
    }

    @Test
    void in_a_fifo_queue_the_failed_and_the_later_of_its_group_come_back_and_no_others()
            throws IOException {
        broken = Set.of("a2");

        assertThat(run("inbox.fifo", "a1", "a2", "b1", "a3", "c1", "a4"))
                .containsExactly("a2", "a3", "a4");
        assertThat(handled).containsExactly("a1", "a2", "b1", "c1");
    }

    @Test
    void each_group_fails_for_itself() throws IOException {
        broken = Set.of("a1", "b2");

        assertThat(run("inbox.fifo", "a1", "b1", "a2", "b2", "b3", "c1"))
                .containsExactly("a1", "a2", "b2", "b3");
    }

    @Test
    void in_a_standard_queue_only_the_failed_come_back() throws IOException {
        broken = Set.of("a2");

        assertThat(run("facts", "a1", "a2", "a3")).containsExactly("a2");
        assertThat(handled).containsExactly("a1", "a2", "a3");
    }

    @Test
    void what_there_is_no_time_for_comes_back_untouched() throws IOException {
        Deque<Integer> remaining = new ArrayDeque<>(List.of(5_000, 900, 900));
        context = new TestContext(remaining::pop);

        assertThat(run("facts", "a1", "a2", "a3")).containsExactly("a2", "a3");
        assertThat(handled).containsExactly("a1");
    }

    @Test
    void a_failure_is_logged_by_kind_and_place_but_not_by_its_words() throws IOException {
        broken = Set.of("a1");

        run("inbox.fifo", "a1");

        Json line = JsonReader.read(log.toString(StandardCharsets.UTF_8).strip());
        assertThat(line.text("event")).contains("item.failed");
        assertThat(line.text("request")).contains("request-1");
        assertThat(line.text("message")).contains("a1");
        assertThat(line.text("group")).contains("a");
        assertThat(line.arr("failure").getFirst().text("kind")).contains("java.io.IOException");
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("secret words");
    }

    @Test
    void what_has_to_wait_comes_back_and_is_no_trouble() throws IOException {
        early = Set.of("a1");

        assertThat(run("outbox.fifo", "a1", "a2", "b1")).containsExactly("a1", "a2");

        Json line = JsonReader.read(log.toString(StandardCharsets.UTF_8).strip());
        assertThat(line.text("event")).contains("item.held");
        assertThat(line.text("level")).contains("info");
        assertThat(line.text("message")).contains("a1");
        assertThat(postponed).containsExactly("receipt-a1 PT1M");
    }

    @Test
    void even_an_empty_batch_is_answered() throws IOException {
        assertThat(run("facts")).isEmpty();
    }

    @Test
    void what_belongs_together_is_handled_at_once_and_fails_at_once() throws IOException {
        broken = Set.of("a2", "b1");

        assertThat(together("a1", "b1", "b2", "a2", "c1")).containsExactly("b1", "a1", "a2");
        assertThat(handled).containsExactly("[a1, a2]", "[b2]", "[c1]");
    }

    @Test
    void a_message_that_asks_for_several_things_comes_back_once_when_one_fails()
            throws IOException {
        broken = Set.of("a2", "c2", "d1");

        assertThat(together("a1 b1", "c2 a2", "b2", "b3 d1 c3"))
                .containsExactly("b3 d1 c3", "a1 b1", "c2 a2");
        assertThat(handled).containsExactly("[a1, a2]", "[b1, b2, b3]", "[c2]");
    }

    /** By their first letter; what is called 1 cannot be read, anything else not be handled. */
    private List<String> together(String... ids) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        batches()
                .<String>together(
                        Envelopes.queue(new ByteArrayInputStream(event("facts", ids))),
                        out,
                        context,
                        (message, read) -> {
                            for (String id : message.getBody().split(" ", -1)) {
                                if (id.endsWith("1") && broken.contains(id)) {
                                    throw new IOException();
                                }
                                read.accept(id);
                            }
                        },
                        id -> id.charAt(0),
                        read -> {
                            handled.add(read.toString());
                            if (read.stream().anyMatch(broken::contains)) throw new IOException();
                        });
        return failed(out);
    }

    private SqsBatches batches() {
        return new SqsBatches(new Log(new PrintStream(log, true, StandardCharsets.UTF_8), ""));
    }

    private static List<String> failed(ByteArrayOutputStream out) {
        Json answer = JsonReader.read(out.toByteArray());
        assertThat(answer.get("batchItemFailures")).isPresent();
        return answer.arr("batchItemFailures").stream()
                .map(failure -> failure.textOrEmpty("itemIdentifier"))
                .toList();
    }

    private List<String> run(String queue, String... ids) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        batches()
                .run(
                        Envelopes.queue(new ByteArrayInputStream(event(queue, ids))),
                        out,
                        context,
                        (message, _) -> {
                            handled.add(message.getMessageId());
                            if (broken.contains(message.getBody())) {
                                throw new IOException("secret words");
                            }
                            if (early.contains(message.getBody())) {
                                postpone.holdBack(message, Duration.ofMinutes(1));
                            }
                        });
        return failed(out);
    }

    private static byte[] event(String queue, String... ids) {
        StringBuilder records = new StringBuilder();
        for (String id : ids) {
            records.append(records.isEmpty() ? "" : ",")
                    .append("{\"messageId\":\"" + id + "\",\"body\":\"" + id + "\",")
                    .append("\"receiptHandle\":\"receipt-" + id + "\",")
                    .append("\"attributes\":{\"ApproximateReceiveCount\":\"1\"")
                    .append(",\"MessageGroupId\":\"" + id.charAt(0) + "\"},")
                    .append("\"eventSource\":\"aws:sqs\",")
                    .append("\"eventSourceARN\":\"arn:aws:sqs:eu-central-1:1:" + queue + "\"}");
        }
        return ("{\"Records\":[" + records + "]}").getBytes(StandardCharsets.UTF_8);
    }
}
