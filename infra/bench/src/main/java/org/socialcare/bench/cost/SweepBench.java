package org.socialcare.bench.cost;

import org.socialcare.bench.Child;
import org.socialcare.bench.Machine;
import org.socialcare.bench.Numbers;
import org.socialcare.bench.Results;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * What the sweep of each minute costs over ten thousand to a million open tickets: first with as
 * many clocks falling due in a minute however many are open, then with all falling due within a
 * day.
 */
public final class SweepBench {
    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    private static final int AS_MANY = 1_000;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    /** For a million items with their index, in memory. */
    private static final int HEAP_MEGABYTES = 4096;

    private SweepBench() {}

    /** Runs it and writes the result. */
    public static void run(Path root) throws IOException, InterruptedException {
        var prices = Prices.published();
        JsonObject figures = Machine.describe(Instant.now());
        var text =
                new StringBuilder(
                        "The sweep of due clocks, once a minute; in US dollars a month at list"
                                + " prices of "
                                + prices.date()
                                + ", "
                                + prices.region()
                                + ", without the function's own time\n"
                                + Machine.line(figures.build())
                                + "\n");
        text.append("\nas many fall due in a minute, however many are open\n");
        figures.put("asMany", rows(root, text, _ -> AS_MANY));
        text.append("\nall that are open fall due within a day\n");
        figures.put("withinADay", rows(root, text, size -> (double) size / MINUTES_OF_A_DAY));
        new Results(root).keep("sweep", figures.build(), text.toString());
    }

    private static List<Json> rows(Path root, StringBuilder text, IntToDoubleFunction due)
            throws IOException, InterruptedException {
        text.append("       open  due in a minute  queries  items read  read units   batches sent")
                .append("  dollars\n");
        List<Json> rows = new ArrayList<>();
        for (int size : SIZES) {
            String inAMinute = Numbers.text(due.applyAsDouble(size), 1);
            Json row =
                    Child.answer(
                            SweepRun.class,
                            HEAP_MEGABYTES,
                            root.toString(),
                            Integer.toString(size),
                            inAMinute);
            String line = told(size, inAMinute, row);
            System.out.println(line);
            text.append(line).append('\n');
            rows.add(
                    Json.object()
                            .put("open", size)
                            .put("dueInAMinute", Numbers.rounded(due.applyAsDouble(size), 1))
                            .put("sweep", row)
                            .build());
        }
        return rows;
    }

    private static String told(int size, String inAMinute, Json row) {
        String start = right(Integer.toString(size), 11) + right(inAMinute, 17);
        if (row.text(Child.PROBLEM).isPresent()) {
            return start + "  " + row.textOrEmpty(Child.PROBLEM);
        }
        return start
                + right(row.textOrEmpty("queries"), 9)
                + right(row.textOrEmpty("items"), 12)
                + right(row.textOrEmpty("readUnits"), 12)
                + right(row.textOrEmpty("queueRequests"), 15)
                + right(row.textOrEmpty("dollars"), 9);
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
