package org.socialcare.local.alarms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.socialcare.local.aws.Json;
import org.socialcare.local.template.AlarmSpec;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The template's alarms, each looked at once a minute. One that begins to ring says so on standard
 * error, as the real one would by e-mail.
 */
public final class Alarms implements Supplier<JsonNode>, AutoCloseable {
    private final List<Alarm> alarms;
    private final Gauges gauges;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("alarms").factory());

    private Alarms(List<AlarmSpec> specs, Gauges gauges) {
        this.alarms = specs.stream().map(Alarm::new).toList();
        this.gauges = gauges;
    }

    /**
     * Begins to look.
     *
     * @param minute how long a minute is; tests make it short
     */
    public static Alarms watch(List<AlarmSpec> specs, Gauges gauges, Duration minute) {
        var alarms = new Alarms(specs, gauges);
        long every = minute.toNanos();
        var _ =
                alarms.watch.scheduleWithFixedDelay(
                        alarms::look, every, every, TimeUnit.NANOSECONDS);
        return alarms;
    }

    /** Every alarm with its state: {@code OK}, {@code ALARM}, or {@code INSUFFICIENT_DATA}. */
    @Override
    public synchronized JsonNode get() {
        ArrayNode all = Json.array();
        for (Alarm alarm : alarms) {
            ObjectNode one = all.addObject();
            one.put("alarm", alarm.spec().id())
                    .put("description", alarm.spec().description())
                    .put("state", state(alarm));
        }
        return all;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private static String state(Alarm alarm) {
        if (!alarm.isKnown()) {
            return "INSUFFICIENT_DATA";
        }
        return alarm.rings() ? "ALARM" : "OK";
    }

    /** What cannot be measured this minute may be in the next. */
    private void look() {
        try {
            measure();
        } catch (RuntimeException failure) {
            System.err.println("the alarms could not look: " + failure);
        }
    }

    private synchronized void measure() {
        for (Alarm alarm : alarms) {
            if (alarm.take(gauges.sum(alarm.spec().metrics()))) {
                System.err.println(
                        "alarm "
                                + alarm.spec().id()
                                + (alarm.rings() ? " rings: " : " is over: ")
                                + alarm.spec().description());
            }
        }
    }
}
