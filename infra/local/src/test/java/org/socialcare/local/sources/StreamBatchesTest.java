package org.socialcare.local.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.socialcare.local.aws.Json;
import org.socialcare.local.extension.Body;
import org.socialcare.local.lambda.Outcome;
import org.socialcare.local.template.Source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

class StreamBatchesTest {
    private final List<String> delivered = new ArrayList<>();
    private final List<String> setAside = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();

    @Test
    void a_poisoned_record_is_set_aside_and_every_other_one_is_delivered_in_order()
            throws InterruptedException {
        deliver(8, 2, true, throwingFor(List.of("5")));
        assertThat(setAside).containsExactly("5: RetryAttemptsExhausted after 3");
        assertThat(delivered).containsExactly("1", "2", "3", "4", "6", "7", "8");
        assertThat(waits).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
    }

    @Test
    void without_halving_the_whole_batch_is_given_up() throws InterruptedException {
        deliver(3, 0, false, throwingFor(List.of("2")));
        assertThat(delivered).isEmpty();
        assertThat(setAside).containsExactly("1,2,3: RetryAttemptsExhausted after 1");
    }

    @Test
    void what_came_before_the_first_reported_failure_is_not_delivered_again()
            throws InterruptedException {
        var once = new ArrayList<>(List.of("3"));
        deliver(4, 5, false, reporting(sequence -> once.remove(sequence)));
        assertThat(delivered).containsExactly("1", "2", "3", "4");
        assertThat(setAside).isEmpty();
    }

    @Test
    void an_answer_that_names_an_unknown_record_fails_the_batch() throws InterruptedException {
        deliver(2, 0, false, events -> answer("nobody"));
        assertThat(setAside).containsExactly("1,2: RetryAttemptsExhausted after 1");
    }

    @Test
    void a_crash_is_tried_again() throws InterruptedException {
        var outcomes =
                new ArrayList<Outcome>(List.of(new Outcome.Crashed("9"), new Outcome.TimedOut()));
        deliver(
                2,
                5,
                false,
                event -> {
                    if (!outcomes.isEmpty()) {
                        return outcomes.removeFirst();
                    }
                    delivered.addAll(sequences(event));
                    return new Outcome.Returned(Body.of("{}"));
                });
        assertThat(delivered).containsExactly("1", "2");
    }

    private void deliver(int count, int retries, boolean bisect, Target target)
            throws InterruptedException {
        var source =
                new Source.Stream(
                        "Things",
                        100,
                        Duration.ZERO,
                        true,
                        retries,
                        bisect,
                        Optional.empty(),
                        List.of(),
                        true,
                        Optional.empty());
        new StreamBatches(
                        source,
                        target,
                        (records, why, attempts) ->
                                setAside.add(names(records) + ": " + why + " after " + attempts),
                        waits::add)
                .deliver(IntStream.rangeClosed(1, count).mapToObj(StreamBatchesTest::one).toList());
    }

    private Target throwingFor(List<String> poisoned) {
        return event -> {
            List<String> sequences = sequences(event);
            if (sequences.stream().anyMatch(poisoned::contains)) {
                return new Outcome.Failed("IllegalStateException", "poison");
            }
            delivered.addAll(sequences);
            return new Outcome.Returned(Body.of("{}"));
        };
    }

    private Target reporting(Predicate<String> fails) {
        return event -> {
            for (String sequence : sequences(event)) {
                if (fails.test(sequence)) {
                    return answer(sequence);
                }
                delivered.add(sequence);
            }
            return answer();
        };
    }

    private static Outcome answer(String... failed) {
        var answer = Json.object();
        var failures = answer.putArray("batchItemFailures");
        for (String each : failed) {
            failures.addObject().put("itemIdentifier", each);
        }
        return new Outcome.Returned(Body.of(answer.toString()));
    }

    private static StreamRecord one(int number) {
        var json = Json.object();
        json.putObject("dynamodb").put("SequenceNumber", Integer.toString(number));
        return new StreamRecord(json);
    }

    private static List<String> sequences(Body event) {
        JsonNode records = Json.read(event.text()).orElseThrow().path("Records");
        List<String> sequences = new ArrayList<>();
        records.forEach(each -> sequences.add(new StreamRecord(each).sequence()));
        return sequences;
    }

    private static String names(List<StreamRecord> records) {
        return String.join(",", records.stream().map(StreamRecord::sequence).toList());
    }
}
