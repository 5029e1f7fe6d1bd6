package org.socialcare.aws.telling;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;

/**
 * Metrics as lines of CloudWatch's embedded metric format: no call, no cost beyond the line. The
 * name space is {@code SocialCare}.
 */
public final class Metrics {
    static final String NAMESPACE = "SocialCare";

    private final PrintStream out;
    private final InstantSource clock;

    /** Metrics on standard output. */
    public Metrics(InstantSource clock) {
        this(System.out, clock);
    }

    public Metrics(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    /** How often something happened on a channel. */
    public void count(String name, String channel, long value) {
        emit(name, "Count", "Channel", channel, value);
    }

    /** How long something took. */
    public void millis(String name, String channel, long value) {
        emit(name, "Milliseconds", "Channel", channel, value);
    }

    /** How often something happened to one of a kind, such as a target of notices. */
    public void countBy(String dimension, String of, String name, long value) {
        emit(name, "Count", dimension, of, value);
    }

    private void emit(String name, String unit, String dimension, String of, long value) {
        JsonObject line = Json.object();
        Json metric = Json.object().put("Name", name).put("Unit", unit).build();
        line.put("_aws", header(clock.instant().toEpochMilli(), dimension, metric));
        out.println(JsonWriter.write(line.put(dimension, of).put(name, value).build()));
    }

    /** The part that makes CloudWatch count the member of that name. */
    static Json.Obj header(long epochMilli, String dimension, String name) {
        return header(epochMilli, dimension, Json.object().put("Name", name).build());
    }

    private static Json.Obj header(long epochMilli, String dimension, Json metric) {
        Json directive =
                Json.object()
                        .put("Namespace", NAMESPACE)
                        .put("Dimensions", List.of(Json.texts(List.of(dimension))))
                        .put("Metrics", List.of(metric))
                        .build();
        return Json.object()
                .put("Timestamp", epochMilli)
                .put("CloudWatchMetrics", List.of(directive))
                .build();
    }
}
