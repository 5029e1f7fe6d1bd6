package org.socialcare.local.alarms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.socialcare.local.aws.Json;
import org.socialcare.local.template.AlarmSpec;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * The template's alarms, each looked at once a minute. One that begins to ring says so on standard
 * error, as the real one would by e-mail.
 */
public final class Alarms implements Supplier<JsonNode>, AutoCloseable {
    private final List<Alarm> alarms;
    private final Gauges gauges;
    private final Thread watch;

    private Alarms(List<AlarmSpec> specs, Gauges gauges, Duration minute) {
        this.alarms = specs.stream().map(Alarm::new).toList();
        this.gauges = gauges;
        this.watch = Thread.ofVirtual().name("alarms").unstarted(() -> look(minute));
    }

    /**
     * Begins to look.
     *
     * @param minute how long a minute is; tests make it short
     */
    public static Alarms watch(List<AlarmSpec> specs, Gauges gauges, Duration minute) {
        var alarms = new Alarms(specs, gauges, minute);
        alarms.watch.start();
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
        watch.interrupt();
    }

    private static String state(Alarm alarm) {
        if (!alarm.isKnown()) {
            return "INSUFFICIENT_DATA";
        }
        return alarm.rings() ? "ALARM" : "OK";
    }

    private void look(Duration minute) {
        try {
            while (true) {
                Thread.sleep(minute);
                measure();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
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
