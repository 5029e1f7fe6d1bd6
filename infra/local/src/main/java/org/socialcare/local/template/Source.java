package org.socialcare.local.template;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What calls a function, other than HTTP. */
public sealed interface Source {

    /**
     * A queue.
     *
     * @param patterns a message is passed on if one of them matches, or if there is none
     * @param partialFailures whether the function reports the messages that failed
     */
    record Queue(
            String queue,
            int batch,
            Duration window,
            int concurrency,
            List<JsonNode> patterns,
            boolean partialFailures)
            implements Source {
        public Queue {
            patterns = List.copyOf(patterns);
        }
    }

    /**
     * A table's stream.
     *
     * @param fromStart whether records written before the function existed are passed on
     * @param retries how often a failed batch is tried again; -1 for as long as the record exists
     * @param maximumAge records older than this are set aside; empty for no limit
     * @param onFailure ARN of the queue that is told of what was given up
     */
    record Stream(
            String table,
            int batch,
            Duration window,
            boolean fromStart,
            int retries,
            boolean bisect,
            Optional<Duration> maximumAge,
            List<JsonNode> patterns,
            boolean partialFailures,
            Optional<String> onFailure)
            implements Source {
        public Stream {
            patterns = List.copyOf(patterns);
        }
    }

    /**
     * A schedule.
     *
     * @param expression {@code rate(…)} or {@code cron(…)}
     * @param input the event; empty for EventBridge's own
     * @param retries how often a failed call is repeated
     * @param deadLetters ARN of the queue that keeps what was given up
     */
    record Schedule(
            String id,
            String expression,
            String zone,
            Optional<String> input,
            int retries,
            Optional<String> deadLetters)
            implements Source {}
}
