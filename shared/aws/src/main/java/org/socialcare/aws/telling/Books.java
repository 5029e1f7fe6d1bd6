package org.socialcare.aws.telling;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/**
 * The books of every channel and day, which must balance: received = stored + duplicate + refused +
 * quarantined. Each line names its receipt, so that a line printed again by a redelivery counts
 * once; CloudWatch counts the same lines for the alarms.
 */
public final class Books {
    /** What became of an arrival. */
    public enum Verdict {
        RECEIVED("received", "Received"),
        STORED("stored", "Stored"),
        DUPLICATE("duplicate", "Duplicate"),
        REFUSED("refused", "Refused"),
        QUARANTINED("quarantined", "Quarantined");

        private final String word;
        private final String metric;

        Verdict(String word, String metric) {
            this.word = word;
            this.metric = metric;
        }
    }

    private final PrintStream out;
    private final InstantSource clock;

    /** Books on standard output. */
    public Books(InstantSource clock) {
        this(System.out, clock);
    }

    public Books(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    /**
     * @param receipt names the arrival; equal for all lines of one
     * @param arrived when it arrived, which decides its day (UTC) whoever writes the line
     */
    public void write(
            ChannelId channel, String receipt, Instant arrived, Verdict verdict, int count) {
        Json.Obj entry =
                Json.object()
                        .put("channel", channel.toString())
                        .put("day", arrived.atZone(ZoneOffset.UTC).toLocalDate().toString())
                        .put("receipt", receipt)
                        .put("verdict", verdict.word)
                        .put("count", count)
                        .build();
        Json.Obj line =
                Json.object()
                        .put("books", entry)
                        .put(
                                "_aws",
                                Metrics.header(
                                        clock.instant().toEpochMilli(),
                                        "Channel",
                                        verdict.metric,
                                        "Count"))
                        .put("Channel", channel.toString())
                        .put(verdict.metric, count)
                        .build();
        out.println(JsonWriter.write(line));
    }
}
