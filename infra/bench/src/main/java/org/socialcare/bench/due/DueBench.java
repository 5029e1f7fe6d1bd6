package org.socialcare.bench.due;

import org.socialcare.bench.Machine;
import org.socialcare.bench.Numbers;
import org.socialcare.bench.Played;
import org.socialcare.bench.Results;
import org.socialcare.local.LocalRuntime;
import org.socialcare.wire.json.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How long after its instant a clock's verdict is on record: a thousand clocks fall due in one
 * minute, evenly, in the running suite. The minute's sweep finds them, the due queue delays each to
 * within half a second of its instant, and one environment of the function waits where it is early.
 */
public final class DueBench {
    private static final int CLOCKS = 1_000;

    /** Further ahead than a sweep looks, and more than the writing of a thousand tickets takes. */
    private static final Duration AHEAD = Duration.ofMinutes(4);

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private DueBench() {}

    /** Runs it and writes the result. */
    public static void run(Path root) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("social-care-due-");
        var verdicts = new Verdicts();
        try (var runtime =
                LocalRuntime.start(Played.settings(root, folder), new Played(verdicts))) {
            Instant first = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.SECONDS);
            new WaitingCustomers(runtime).write(CLOCKS, first, MINUTE);
            Instant end = first.plus(MINUTE).plus(GRACE);
            Thread.sleep(Duration.between(Instant.now(), end));
            keep(new Results(root), verdicts.lateness(first, first.plus(MINUTE)));
        }
    }

    private static void keep(Results results, List<Long> millis) throws IOException {
        var figures = Machine.describe(Instant.now());
        String text =
                "How long after its due instant a clock's verdict is on record, in milliseconds\n"
                        + CLOCKS
                        + " clocks due in one minute, "
                        + millis.size()
                        + " verdicts; the running suite on this machine\n"
                        + Machine.line(figures.build())
                        + "\n\n  p50 "
                        + at(millis, 50)
                        + "\n  p90 "
                        + at(millis, 90)
                        + "\n  p99 "
                        + at(millis, 99)
                        + "\n  most "
                        + at(millis, 100)
                        + "\n";
        figures.put("clocks", CLOCKS)
                .put("verdicts", millis.size())
                .put("p50", Numbers.rounded(Numbers.percentile(millis, 50), 0))
                .put("p90", Numbers.rounded(Numbers.percentile(millis, 90), 0))
                .put("p99", Numbers.rounded(Numbers.percentile(millis, 99), 0))
                .put("most", Numbers.rounded(Numbers.percentile(millis, 100), 0));
        Json kept = figures.build();
        results.keep("due", kept, text);
    }

    private static String at(List<Long> millis, int percent) {
        return millis.isEmpty() ? "-" : Numbers.text(Numbers.percentile(millis, percent), 0);
    }
}
