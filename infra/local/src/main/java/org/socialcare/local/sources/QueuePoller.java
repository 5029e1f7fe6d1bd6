package org.socialcare.local.sources;

import com.fasterxml.jackson.databind.JsonNode;

import org.socialcare.local.aws.QueueEngine;
import org.socialcare.local.aws.ServiceException;
import org.socialcare.local.template.Source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes messages from a queue to a function. What succeeded is deleted; what failed stays and shows
 * itself again after the queue's visibility time-out, until the queue's own redrive rule sets it
 * aside. Several pollers may share a queue: a FIFO queue hands out each group to one of them only.
 */
final class QueuePoller implements Runnable {
    /** A receive call returns no more. */
    private static final int MOST_PER_CALL = 10;

    private static final int WAIT_SECONDS = 1;
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final Source.Queue source;
    private final QueueEngine queues;
    private final Target target;
    private final EventFilter filter;
    private final Pause pause;
    private final InstantSource clock;
    private volatile boolean stopping;

    QueuePoller(
            Source.Queue source,
            QueueEngine queues,
            Target target,
            Pause pause,
            InstantSource clock) {
        this.source = source;
        this.queues = queues;
        this.target = target;
        this.filter = new EventFilter(source.patterns());
        this.pause = pause;
        this.clock = clock;
    }

    /** Lets the batch at hand finish and takes no further one. */
    void stop() {
        stopping = true;
    }

    @Override
    public void run() {
        try {
            while (!stopping) {
                try {
                    take();
                } catch (ServiceException trouble) {
                    if (!stopping) {
                        System.err.println(source.queue() + ": " + trouble.getMessage());
                        pause.pass(AFTER_TROUBLE);
                    }
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes at most one batch; what is filtered out is deleted unseen. */
    void take() throws InterruptedException {
        List<JsonNode> messages = new ArrayList<>();
        for (JsonNode message : collect()) {
            if (filter.passesMessage(message)) {
                messages.add(message);
            } else {
                delete(message);
            }
        }
        if (messages.isEmpty()) {
            return;
        }
        var outcome = target.invoke(QueueEvents.event(source.queue(), messages));
        List<String> ids =
                messages.stream().map(message -> message.path("MessageId").asText()).toList();
        Set<String> failed = Failures.of(outcome, ids, source.partialFailures());
        for (JsonNode message : messages) {
            if (failed.contains(message.path("MessageId").asText())) {
                queues.failed(source.queue(), message.path("ReceiptHandle").asText());
            } else {
                delete(message);
            }
        }
    }

    private List<JsonNode> collect() {
        List<JsonNode> collected = new ArrayList<>();
        Instant end = clock.instant().plus(source.window());
        do {
            int most = Math.min(MOST_PER_CALL, source.batch() - collected.size());
            JsonNode received = queues.receive(source.queue(), most, WAIT_SECONDS);
            received.forEach(collected::add);
            if (received.isEmpty() && collected.isEmpty()) {
                return collected;
            }
        } while (!stopping && collected.size() < source.batch() && clock.instant().isBefore(end));
        return collected;
    }

    private void delete(JsonNode message) {
        queues.delete(source.queue(), message.path("ReceiptHandle").asText());
    }
}
