package org.socialcare.bench.cost;

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
import java.util.Locale;

/** What an assignment takes: alone, of a hundred and of five thousand that came at once. */
public final class RouteBench {
    private static final int AGENTS = 50;
    private static final List<Integer> SIZES = List.of(1, 100, 5_000);

    private RouteBench() {}

    /** Runs it and writes the result. */
    public static void run(Path root) throws IOException {
        RouteRun.taken(root, SIZES.getLast(), AGENTS);
        JsonObject figures = Machine.describe(Instant.now());
        var text =
                new StringBuilder(
                        "Tickets that came at once for "
                                + AGENTS
                                + " agents, given out by one worker of routing as deployed over"
                                + " AWS in memory; for each assignment\n"
                                + Machine.line(figures.build())
                                + "\n\n"
                                + "tickets  items written  write units  of indexes  queries"
                                + "  read units  a second\n");
        List<Json> rows = new ArrayList<>();
        for (int size : SIZES) {
            var taken = RouteRun.taken(root, size, AGENTS);
            var units = taken.units();
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%7d%15.2f%13.2f%12.2f%9.2f%12.2f%10.0f%n",
                            size,
                            (double) units.items() / size,
                            units.writes() / size,
                            units.indexWrites() / size,
                            (double) units.queries() / size,
                            units.reads() / size,
                            size / taken.seconds()));
            rows.add(
                    Json.object()
                            .put("tickets", size)
                            .put("items", units.items())
                            .put("writeUnits", Numbers.rounded(units.writes(), 1))
                            .put("indexWriteUnits", Numbers.rounded(units.indexWrites(), 1))
                            .put("queries", units.queries())
                            .put("readUnits", Numbers.rounded(units.reads(), 1))
                            .put("seconds", Numbers.rounded(taken.seconds(), 3))
                            .build());
        }
        System.out.print(text);
        new Results(root).keep("route", figures.put("rows", rows).build(), text.toString());
    }
}
