package org.socialcare.local.sources;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.socialcare.local.aws.Json;
import org.socialcare.local.extension.Body;
import org.socialcare.local.template.Source;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Delivers records of one shard in order. A batch that fails is tried again from its first failed
 * record, halved if the source says so, and set aside when its attempts are used up: a poisoned
 * record holds up its shard only for so long.
 */
final class StreamBatches {
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Source.Stream source;
    private final Target target;
    private final GivenUp givenUp;
    private final Pause pause;

    StreamBatches(Source.Stream source, Target target, GivenUp givenUp, Pause pause) {
        this.source = source;
        this.target = target;
        this.givenUp = givenUp;
        this.pause = pause;
    }

    /** Is told of records that no attempt could deliver. */
    @FunctionalInterface
    interface GivenUp {
        void report(List<StreamRecord> records, String why, int attempts);
    }

    /** Returns when every record was delivered or given up. */
    void deliver(List<StreamRecord> records) throws InterruptedException {
        deliver(records, 1);
    }

    private void deliver(List<StreamRecord> records, int attempt) throws InterruptedException {
        var outcome = target.invoke(event(records));
        List<String> sequences = records.stream().map(StreamRecord::sequence).toList();
        Set<String> failed = Failures.of(outcome, sequences, source.partialFailures());
        if (failed.isEmpty()) {
            return;
        }
        int first = 0;
        while (!failed.contains(sequences.get(first))) {
            first++;
        }
        retry(records.subList(first, records.size()), first > 0 ? 1 : attempt);
    }

    private void retry(List<StreamRecord> records, int attempt) throws InterruptedException {
        if (source.bisect() && records.size() > 1) {
            int middle = records.size() / 2;
            deliver(records.subList(0, middle), 1);
            deliver(records.subList(middle, records.size()), 1);
            return;
        }
        if (source.retries() >= 0 && attempt > source.retries()) {
            givenUp.report(records, "RetryAttemptsExhausted", attempt);
            return;
        }
        pause.pass(wait(attempt));
        deliver(records, attempt + 1);
    }

    private static Duration wait(int attempt) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempt - 1, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private static Body event(List<StreamRecord> records) {
        ObjectNode event = Json.object();
        ArrayNode all = event.putArray("Records");
        records.forEach(streamRecord -> all.add(streamRecord.json()));
        return Body.of(event.toString());
    }
}
