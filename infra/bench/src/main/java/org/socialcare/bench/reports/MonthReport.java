package org.socialcare.bench.reports;

import com.sun.management.OperatingSystemMXBean;

import org.socialcare.bench.Numbers;
import org.socialcare.bench.memory.MemorySuite;
import org.socialcare.domain.metrics.Span;
import org.socialcare.domain.metrics.Stories;
import org.socialcare.domain.reports.Packs;
import org.socialcare.domain.reports.Period;
import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.reports.Reporting;
import org.socialcare.domain.reports.Rhythm;
import org.socialcare.simulation.VirtualClock;
import org.socialcare.simulation.gate.Watcher;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One report in a JVM of its own, whose memory it measures. */
final class MonthReport {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);
    private static final Instant NOW = Instant.parse("2026-11-01T01:00:00Z");

    private MonthReport() {}

    /** Given the repository and the number of tickets, prints what the report took. */
    public static void main(String[] arguments) throws IOException {
        int tickets = Integer.parseInt(arguments[1]);
        var suite =
                new MemorySuite(
                        Path.of(arguments[0]),
                        Files.createTempDirectory("social-care-reports-"),
                        new VirtualClock(NOW),
                        Watcher.NOBODY);
        var brand = suite.brand();
        var period = new Period(FIRST, LAST);
        var facts = new DrawnFacts(brand, FIRST, (int) period.days(), tickets);
        var order = ReportOrder.scheduled(brand.id(), Packs.COMMUNITY, Rhythm.MONTHLY, period, NOW);
        var before = Rhythm.before(period);
        var span = new Span(before.first(), LAST, brand.zone());
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long worked = system.getProcessCpuTime();
        long begun = System.nanoTime();
        var report =
                new Reporting(order, brand, NOW)
                        .report(Stories.of(facts, brand.id(), span), Optional.empty());
        double seconds = (System.nanoTime() - begun) / 1e9;
        double processor = (system.getProcessCpuTime() - worked) / 1e9;
        var opened = report.total().get("opened");
        var answered = report.total().get("frt_human");
        if (opened == null || opened.count() != tickets) {
            throw new IllegalStateException("not " + tickets + " opened: " + opened);
        }
        if (answered == null || answered.count() != tickets) {
            throw new IllegalStateException("not " + tickets + " answered: " + answered);
        }
        System.out.print(
                JsonWriter.write(
                        Json.object()
                                .put("tickets", tickets)
                                .put("seconds", Numbers.rounded(seconds, 2))
                                .put("processorSeconds", Numbers.rounded(processor, 2))
                                .put("peakHeapMegabytes", peakHeap() >> 20)
                                .put("peakMegabytes", peakMegabytes())
                                .put("items", facts.items())
                                .put("units", Numbers.rounded(facts.units(), 1))
                                .build()));
    }

    /** The most bytes that its objects took, taken before the garbage among them was removed. */
    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** The most memory this process had in use, as Lambda reports it; 0 where nobody tells. */
    private static long peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return 0;
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmHWM:")) {
                String kilobytes = line.substring(6).replace("kB", "").strip();
                return Long.parseLong(kilobytes) / 1024;
            }
        }
        return 0;
    }
}
