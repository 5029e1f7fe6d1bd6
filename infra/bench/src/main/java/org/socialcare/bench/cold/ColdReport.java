package org.socialcare.bench.cold;

import org.socialcare.bench.Machine;
import org.socialcare.bench.Numbers;
import org.socialcare.bench.Results;
import org.socialcare.wire.json.Json;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Medians and spread of every candidate's starts. */
record ColdReport(
        List<Candidate> candidates,
        Map<String, Integer> classes,
        Map<String, Long> bytes,
        boolean pinned) {
    static final String HELLO = "does nothing";
    static final String CONVENTIONAL = "conventional intake";

    void keep(Results results) throws IOException {
        results.keep("cold", json(), text());
    }

    private String text() {
        var out = new StringBuilder();
        out.append("Waking up under AWS's runtime client, milliseconds, median of ")
                .append(candidates.getFirst().times().size() + " starts (least to most)")
                .append(pinned ? ", each on one core\n" : ", cores not bound\n")
                .append("ready: process started to first event asked for; first: that event to its")
                .append(" answer; primed: what is in a snapshot happened before ready\n\n");
        out.append(columns("", "ready", "first", "both", "warm p50", "p99", "classes", "KB"));
        for (Candidate each : candidates) {
            out.append(
                    columns(
                            each.name(),
                            spread(each, Candidate.Times::ready),
                            spread(each, Candidate.Times::first),
                            spread(each, Candidate.Times::cold),
                            Numbers.text(Numbers.percentile(warm(each), 50), 2),
                            Numbers.text(Numbers.percentile(warm(each), 99), 1),
                            Integer.toString(classes.getOrDefault(each.name(), 0)),
                            Long.toString(bytes.getOrDefault(each.name(), 0L) / 1000)));
        }
        return out.append("\nintake takes " + Numbers.text(ratio(), 2))
                .append(" of the conventional handler's time until the first answer\n")
                .toString();
    }

    private Json json() {
        List<Json> rows = new ArrayList<>();
        for (Candidate each : candidates) {
            rows.add(
                    Json.object()
                            .put("name", each.name())
                            .put("ready", times(each, Candidate.Times::ready))
                            .put("first", times(each, Candidate.Times::first))
                            .put("both", times(each, Candidate.Times::cold))
                            .put("warm50", rounded(Numbers.percentile(warm(each), 50)))
                            .put("warm99", rounded(Numbers.percentile(warm(each), 99)))
                            .put("classes", classes.getOrDefault(each.name(), 0))
                            .put("bytes", bytes.getOrDefault(each.name(), 0L))
                            .build());
        }
        return Machine.describe(Instant.now())
                .put("pinned", pinned)
                .put("ratio", Numbers.rounded(ratio(), 3))
                .put("functions", rows)
                .build();
    }

    private double ratio() {
        return median(named("intake"), Candidate.Times::cold)
                / median(named(CONVENTIONAL), Candidate.Times::cold);
    }

    private Candidate named(String name) {
        return candidates.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Json times(Candidate each, ToDoubleFunction<Candidate.Times> time) {
        return new Json.Arr(
                each.times().stream().map(times -> rounded(time.applyAsDouble(times))).toList());
    }

    private static Json rounded(double millis) {
        return Numbers.rounded(millis, 2);
    }

    private static double median(Candidate each, ToDoubleFunction<Candidate.Times> time) {
        return Numbers.percentile(values(each, time), 50);
    }

    private static String spread(Candidate each, ToDoubleFunction<Candidate.Times> time) {
        var values = values(each, time);
        return Numbers.text(Numbers.percentile(values, 50), 0)
                + " ("
                + Numbers.text(Numbers.percentile(values, 0), 0)
                + "-"
                + Numbers.text(Numbers.percentile(values, 100), 0)
                + ")";
    }

    private static List<Double> values(Candidate each, ToDoubleFunction<Candidate.Times> time) {
        return each.times().stream().map(time::applyAsDouble).toList();
    }

    private static List<Double> warm(Candidate each) {
        return each.times().stream().flatMap(times -> times.warm().stream()).toList();
    }

    private static String columns(String name, String... values) {
        var line = new StringBuilder(name + " ".repeat(Math.max(1, 22 - name.length())));
        for (String value : values) {
            line.append(" ".repeat(Math.max(1, 17 - value.length())) + value);
        }
        return line.append('\n').toString();
    }
}
