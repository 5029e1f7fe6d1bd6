package org.socialcare.bench.reports;

import org.socialcare.bench.Child;
import org.socialcare.bench.Machine;
import org.socialcare.bench.Results;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A month's report of the largest pack at a thousand to a million tickets, each in a JVM of its
 * own. Up to a hundred thousand get the heap of a function of 512 MB, more that of one of a
 * gigabyte, as the template gives. One that needs more, or longer than a function may run, is told
 * as such.
 */
public final class ReportsBench {
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000, 1_000_000);

    private static final int LARGEST_IN_HALF = 100_000;
    private static final int HALF_GIGABYTE = 384;
    private static final int GIGABYTE = 768;

    private static final int PROMISED_TICKETS = 100_000;
    private static final int PROMISED_SECONDS = 60;
    private static final int PROMISED_MEGABYTES = 512;
    private static final String BROKEN = "not kept";

    private ReportsBench() {}

    /**
     * Runs it, prints each size as it ends, and writes the result.
     *
     * @throws IllegalStateException if the month of a hundred thousand tickets took too much
     */
    public static void run(Path root) throws IOException, InterruptedException {
        JsonObject figures = Machine.describe(Instant.now());
        var text =
                new StringBuilder(
                        "A month's report of the community pack, one in a process of its own;"
                                + " making up what it reads is part of the seconds\n"
                                + Machine.line(figures.build())
                                + "\n\n"
                                + "    tickets  heap MB   seconds  processor s  peak heap MB "
                                + " process MB  items read  read units\n");
        List<Json> rows = new ArrayList<>();
        String promise = "";
        for (int size : SIZES) {
            Json row =
                    Child.answer(
                            MonthReport.class, heap(size), root.toString(), Integer.toString(size));
            rows.add(row);
            text.append(told(size, row)).append('\n');
            System.out.println(told(size, row));
            if (size == PROMISED_TICKETS) promise = promise(row);
        }
        text.append('\n').append(promise).append('\n');
        new Results(root).keep("reports", figures.put("runs", rows).build(), text.toString());
        if (promise.endsWith(BROKEN)) throw new IllegalStateException(promise);
    }

    private static String told(int tickets, Json row) {
        String start =
                right(Integer.toString(tickets), 11) + right(Integer.toString(heap(tickets)), 9);
        if (row.text(Child.PROBLEM).isPresent())
            return start + "   " + row.textOrEmpty(Child.PROBLEM);
        return start
                + right(row.textOrEmpty("seconds"), 10)
                + right(row.textOrEmpty("processorSeconds"), 13)
                + right(row.textOrEmpty("peakHeapMegabytes"), 14)
                + right(row.textOrEmpty("peakMegabytes"), 12)
                + right(row.textOrEmpty("items"), 12)
                + right(row.textOrEmpty("units"), 12);
    }

    private static int heap(int tickets) {
        return tickets <= LARGEST_IN_HALF ? HALF_GIGABYTE : GIGABYTE;
    }

    private static String promise(Json row) {
        boolean kept =
                row.text(Child.PROBLEM).isEmpty()
                        && row.decimal("processorSeconds").orElseThrow() < PROMISED_SECONDS
                        && row.decimal("peakMegabytes").orElseThrow() < PROMISED_MEGABYTES;
        return "a month of "
                + PROMISED_TICKETS
                + " tickets is promised in under "
                + PROMISED_SECONDS
                + " s of a processor and under "
                + PROMISED_MEGABYTES
                + " MB: "
                + (kept ? "kept" : BROKEN);
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
