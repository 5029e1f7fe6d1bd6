package org.socialcare.bench.reports;

import org.socialcare.bench.Machine;
import org.socialcare.bench.Numbers;
import org.socialcare.bench.Results;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A month's report of the largest pack at a thousand to a million tickets, each in a JVM of its
 * own. Up to a hundred thousand get the heap of a function of 512 MB, more that of one of a
 * gigabyte, as the template gives; one that needs more is told as not fitting.
 */
public final class ReportsBench {
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000, 1_000_000);

    private static final int LARGEST_IN_HALF = 100_000;
    private static final String HALF_GIGABYTE = "-Xmx384m";
    private static final String GIGABYTE = "-Xmx768m";

    private ReportsBench() {}

    /** Runs it and writes the result. */
    public static void run(Path root) throws IOException, InterruptedException {
        var text =
                new StringBuilder(
                        "A month's report of the community pack, in 384 MB of heap, beyond 100000"
                                + " tickets in 768\n\n"
                                + "    tickets   seconds   peak MB     items read   read units\n");
        List<Json> rows = new ArrayList<>();
        for (int size : SIZES) {
            Json row = JsonReader.read(child(root, size));
            rows.add(row);
            text.append(right(row.textOrEmpty("tickets"), 11))
                    .append(right(seconds(row), 10))
                    .append(right(row.textOrEmpty("peakMegabytes"), 10))
                    .append(right(row.textOrEmpty("items"), 15))
                    .append(right(row.textOrEmpty("units"), 13))
                    .append('\n');
        }
        Json figures = Machine.describe(Instant.now()).put("runs", rows).build();
        new Results(root).keep("reports", figures, text.toString());
    }

    private static String seconds(Json row) {
        OptionalDouble seconds = row.decimal("seconds");
        return seconds.isPresent() ? Numbers.text(seconds.getAsDouble(), 2) : "no room";
    }

    private static String child(Path root, int tickets) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                tickets <= LARGEST_IN_HALF ? HALF_GIGABYTE : GIGABYTE,
                                "-cp",
                                System.getProperty("java.class.path"),
                                MonthReport.class.getName(),
                                root.toString(),
                                Integer.toString(tickets))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? answer : "{\"tickets\":" + tickets + ",\"fits\":false}";
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
