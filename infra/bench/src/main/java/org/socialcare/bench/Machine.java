package org.socialcare.bench;

import com.sun.management.OperatingSystemMXBean;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What a figure was measured on; stands at the head of every result. */
public final class Machine {
    private Machine() {}

    /** Begins a result: date, cores, memory, JDK and how busy the machine was with other work. */
    public static JsonObject describe(Instant now) {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return Json.object()
                .put("measured", now.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("cores", Runtime.getRuntime().availableProcessors())
                .put("memoryGigabytes", system.getTotalMemorySize() >> 30)
                .put("processor", system.getArch())
                .put("jdk", System.getProperty("java.vm.version"))
                .put("loadAverage", Numbers.rounded(system.getSystemLoadAverage(), 1));
    }

    /** The same in a line, for those who read only the text. */
    public static String line(Json machine) {
        return "measured "
                + machine.textOrEmpty("measured")
                + " on "
                + machine.textOrEmpty("cores")
                + " cores ("
                + machine.textOrEmpty("processor")
                + ", "
                + machine.textOrEmpty("memoryGigabytes")
                + " GB), JDK "
                + machine.textOrEmpty("jdk")
                + ", load "
                + machine.textOrEmpty("loadAverage");
    }
}
