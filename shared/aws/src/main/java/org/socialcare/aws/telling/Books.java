package org.socialcare.aws.telling;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The books of every channel and day, which must balance: received = stored + duplicate + refused +
 * quarantined. Each line is one arrival and names its receipt, so that a line printed again by a
 * redelivery counts once. What should be rare is also a metric of CloudWatch's; what happens with
 * every message is not, because those two lines are paid by the byte, and the calls of intake and
 * triage are counted anyway.
 */
public final class Books {
    /** What became of an arrival. */
    public enum Verdict {
        RECEIVED("received"),
        STORED("stored"),
        DUPLICATE("duplicate", "Duplicate"),
        REFUSED("refused", "Refused"),
        QUARANTINED("quarantined", "Quarantined");

        private final String word;
        private final Optional<String> metric;

        Verdict(String word) {
            this.word = word;
            this.metric = Optional.empty();
        }

        Verdict(String word, String metric) {
            this.word = word;
            this.metric = Optional.of(metric);
        }
    }

    private final PrintStream out;

    public Books(PrintStream out) {
        this.out = out;
    }

    /**
     * @param receipt names the arrival; equal for all lines of one
     * @param arrived when it arrived, which decides its day (UTC) and the metric's minute, whoever
     *     writes the line and whenever
     */
    public void write(ChannelId channel, String receipt, Instant arrived, Verdict verdict) {
        Json.Obj entry =
                Json.object()
                        .put("channel", channel.toString())
                        .put("day", arrived.atZone(ZoneOffset.UTC).toLocalDate().toString())
                        .put("receipt", receipt)
                        .put("verdict", verdict.word)
                        .build();
        JsonObject line = Json.object().put("books", entry);
        if (verdict.metric.isPresent()) {
            String metric = verdict.metric.get();
            line.put("_aws", Metrics.header(arrived.toEpochMilli(), "Channel", metric))
                    .put("Channel", channel.toString())
                    .put(metric, 1);
        }
        out.println(JsonWriter.write(line.build()));
    }
}
