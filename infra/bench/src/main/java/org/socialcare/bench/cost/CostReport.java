package org.socialcare.bench.cost;

import org.socialcare.bench.Machine;
import org.socialcare.bench.Numbers;
import org.socialcare.bench.Results;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A measured cost, as dollars for a million messages of customers: of taking them in, with all that
 * follows from it, and of answering them.
 *
 * @param minute one minute in which nothing but schedules ran
 * @param storedBytes what tables and indexes grew by
 */
record CostReport(
        Sample sample,
        Period inbound,
        Period answers,
        Period minute,
        long storedBytes,
        int alarms) {
    private static final double MILLION = 1e6;
    private static final int MINUTES_OF_MONTH = 730 * 60;
    private static final int LARGEST = 3;

    /**
     * What was played.
     *
     * @param refused deliveries and calls of the desk that were not taken
     */
    record Sample(int messages, int conversations, int refused) {}

    void keep(Results results) throws IOException {
        var prices = Prices.published();
        results.keep("cost", json(prices), text(prices));
    }

    private List<Bill.Line> lines(Period part, Prices prices) {
        return part.bill().lines(MILLION / sample.messages(), prices);
    }

    private double standing(Prices prices) {
        return sum(minute.bill().lines(MINUTES_OF_MONTH, prices))
                + alarms * prices.dollars("alarm.month")
                + prices.dollars("secret.month");
    }

    private double storage(Prices prices) {
        double gigabytes = storedBytes * (MILLION / sample.messages()) / 1e9;
        return gigabytes
                * (prices.dollars("storage.gigabyte-month")
                        + prices.dollars("storage.recovery.gigabyte-month"));
    }

    private String text(Prices prices) {
        var out = new StringBuilder();
        out.append("What a million messages of customers cost, in US dollars\n")
                .append("list prices of " + prices.date() + ", " + prices.region())
                .append("; measured with " + sample.messages() + " messages in ")
                .append(sample.conversations() + " conversations, ")
                .append(sample.refused() + " calls refused\n\n");
        var in = lines(inbound, prices);
        var answered = lines(answers, prices);
        out.append("taking them in, everything that follows included: ")
                .append(dollars(sum(in)))
                .append("\nanswering them at the desk, and what platforms say to the answers: ")
                .append(dollars(sum(answered)))
                .append("\nbesides, a month, whatever the traffic: ")
                .append(dollars(standing(prices)))
                .append(" (schedules, " + alarms + " alarms, a secret)")
                .append("\nwhat they leave in tables, a month with recovery: ")
                .append(dollars(storage(prices)))
                .append("\n\nlargest parts of taking in\n");
        for (Part part : parts(in).subList(0, LARGEST)) {
            row(out, part.name(), part.dollars());
        }
        part(out, "taking in", inbound, in);
        part(out, "answering", answers, answered);
        return out.toString();
    }

    private void part(StringBuilder out, String name, Period part, List<Bill.Line> lines) {
        out.append("\n== " + name + " ==\n\nby function\n");
        totals(lines, Bill.Line::function).forEach((function, sum) -> row(out, function, sum));
        out.append("\nby service\n");
        totals(lines, line -> line.meter().service()).forEach((each, sum) -> row(out, each, sum));
        out.append("\nby function and meter: used by one message, dollars for a million\n");
        for (Bill.Line line : lines) {
            String used = Numbers.text(line.used() / MILLION, 4);
            row(out, line.function() + " " + line.meter() + " " + used, line.dollars());
        }
        out.append("\ncalls of a message, mean bytes sent and received\n");
        part.traffic()
                .calls()
                .forEach(
                        (call, calls) ->
                                out.append("  " + call + " " + perMessage(calls.calls()) + ", ")
                                        .append(calls.sentBytes() / calls.calls() + ", ")
                                        .append(calls.receivedBytes() / calls.calls() + "\n"));
        out.append("\nrecords of an invocation, billed milliseconds p50 and p99\n");
        part.traffic().batches().forEach((function, batches) -> batches(out, function, batches));
    }

    private static void batches(StringBuilder out, String function, Traffic.Batches batches) {
        double records = (double) batches.records() / batches.invocations();
        out.append("  " + function + " " + Numbers.text(records, 2) + ", ")
                .append(Numbers.text(Numbers.percentile(batches.millis(), 50), 0) + ", ")
                .append(Numbers.text(Numbers.percentile(batches.millis(), 99), 0) + "\n");
    }

    private String perMessage(long count) {
        return Numbers.text((double) count / sample.messages(), 3);
    }

    private Json json(Prices prices) {
        return Machine.describe(Instant.now())
                .put("prices", prices.date() + " " + prices.region())
                .put("messages", sample.messages())
                .put("conversations", sample.conversations())
                .put("refused", sample.refused())
                .put("takingIn", json(lines(inbound, prices)).build())
                .put("answering", json(lines(answers, prices)).build())
                .put("standingPerMonth", Numbers.rounded(standing(prices), 2))
                .put("storagePerMonth", Numbers.rounded(storage(prices), 2))
                .build();
    }

    private static JsonObject json(List<Bill.Line> lines) {
        List<Json> details = new ArrayList<>();
        for (Bill.Line line : lines) {
            details.add(
                    Json.object()
                            .put("function", line.function())
                            .put("meter", line.meter().name())
                            .put("perMessage", Numbers.rounded(line.used() / MILLION, 4))
                            .put("dollars", Numbers.rounded(line.dollars(), 3))
                            .build());
        }
        var largest = parts(lines).stream().limit(LARGEST).map(Part::name).toList();
        return Json.object()
                .put("dollarsPerMillion", Numbers.rounded(sum(lines), 2))
                .put("largest", Json.texts(largest))
                .put("byFunction", table(totals(lines, Bill.Line::function)))
                .put("byService", table(totals(lines, line -> line.meter().service())))
                .put("lines", details);
    }

    /** One function's use of one service. */
    private record Part(String name, double dollars) {}

    private static List<Part> parts(List<Bill.Line> lines) {
        List<Part> parts = new ArrayList<>();
        totals(lines, line -> line.function() + ": " + line.meter().service())
                .forEach((name, sum) -> parts.add(new Part(name, sum)));
        parts.sort(Comparator.comparingDouble(Part::dollars).reversed());
        return parts;
    }

    private static Map<String, Double> totals(
            List<Bill.Line> lines, Function<Bill.Line, String> by) {
        Map<String, Double> totals = new TreeMap<>();
        lines.forEach(line -> totals.merge(by.apply(line), line.dollars(), Double::sum));
        return totals;
    }

    private static Json table(Map<String, Double> totals) {
        var json = Json.object();
        totals.forEach((name, dollars) -> json.put(name, Numbers.rounded(dollars, 3)));
        return json.build();
    }

    private static double sum(List<Bill.Line> lines) {
        return lines.stream().mapToDouble(Bill.Line::dollars).sum();
    }

    private static String dollars(double amount) {
        return Numbers.text(amount, 2);
    }

    private static void row(StringBuilder out, String name, double dollars) {
        out.append("  " + name + " ".repeat(Math.max(1, 50 - name.length())))
                .append(Numbers.text(dollars, 3) + "\n");
    }
}
