package org.socialcare.bench.cost;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What each function used, meter by meter. Safe for concurrent use. */
final class Bill {
    private final Map<String, EnumMap<Meter, Double>> used = new TreeMap<>();

    /** One function's use of one meter. */
    record Line(String function, Meter meter, double used, double dollars) {}

    synchronized void add(String function, Meter meter, double amount) {
        if (amount != 0) {
            used.computeIfAbsent(function, _ -> new EnumMap<>(Meter.class))
                    .merge(meter, amount, Double::sum);
        }
    }

    synchronized double used(String function, Meter meter) {
        var meters = used.get(function);
        return meters == null ? 0 : meters.getOrDefault(meter, 0.0);
    }

    /** Takes off what another bill says, times a factor; nothing falls below zero. */
    synchronized void subtract(Bill other, double factor) {
        for (var function : used.entrySet()) {
            function.getValue()
                    .replaceAll(
                            (meter, amount) ->
                                    Math.max(
                                            0,
                                            amount
                                                    - factor
                                                            * other.used(
                                                                    function.getKey(), meter)));
        }
    }

    /** Every line times a factor, in dollars, by function and meter. */
    synchronized List<Line> lines(double factor, Prices prices) {
        List<Line> lines = new ArrayList<>();
        used.forEach(
                (function, meters) ->
                        meters.forEach(
                                (meter, amount) ->
                                        lines.add(
                                                new Line(
                                                        function,
                                                        meter,
                                                        amount * factor,
                                                        meter.dollars(amount * factor, prices)))));
        return lines;
    }
}
