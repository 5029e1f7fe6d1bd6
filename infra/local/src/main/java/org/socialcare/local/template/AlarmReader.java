package org.socialcare.local.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads alarms: one metric, or the sum of several; more than that is not understood. */
final class AlarmReader {
    private AlarmReader() {}

    static AlarmSpec read(String id, Properties alarm) {
        String comparison = alarm.text("ComparisonOperator");
        if (!comparison.equals("GreaterThanThreshold")) {
            throw new TemplateException(alarm.where(), comparison + " is not understood");
        }
        int evaluated = alarm.number("EvaluationPeriods", 1);
        List<AlarmSpec.Metric> metrics = new ArrayList<>();
        int seconds = alarm.number("Period", 60);
        if (alarm.has("MetricName")) {
            metrics.add(metric(alarm));
        }
        for (Properties part : alarm.children("Metrics")) {
            if (part.has("MetricStat")) {
                metrics.add(metric(part.child("MetricStat").child("Metric")));
                seconds = part.child("MetricStat").number("Period", 60);
            } else if (!isSum(part.text("Expression"))) {
                throw new TemplateException(part.where(), "an expression other than a sum");
            }
        }
        return new AlarmSpec(
                id,
                alarm.text("AlarmDescription", ""),
                metrics,
                Duration.ofSeconds(seconds),
                evaluated,
                alarm.number("DatapointsToAlarm", evaluated),
                alarm.number("Threshold", 0));
    }

    private static boolean isSum(String expression) {
        return expression
                .chars()
                .allMatch(each -> each == '+' || each == ' ' || Character.isLetterOrDigit(each));
    }

    private static AlarmSpec.Metric metric(Properties metric) {
        String dimension =
                metric.children("Dimensions").stream()
                        .findFirst()
                        .map(first -> first.text("Value"))
                        .orElse("");
        return new AlarmSpec.Metric(metric.text("Namespace"), metric.text("MetricName"), dimension);
    }
}
