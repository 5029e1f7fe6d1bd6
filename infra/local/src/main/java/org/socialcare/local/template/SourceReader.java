package org.socialcare.local.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what calls a function; HTTP routes are somebody else's. */
final class SourceReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SourceReader() {}

    static Optional<Source> read(String id, Properties event) {
        Properties properties = event.child("Properties");
        return switch (event.text("Type")) {
            case "HttpApi" -> Optional.empty();
            case "SQS" -> Optional.of(queue(properties));
            case "DynamoDB" -> Optional.of(stream(properties));
            case "Schedule" ->
                    Optional.of(schedule(id, properties.text("Schedule"), "UTC", properties));
            case "ScheduleV2" ->
                    Optional.of(
                            schedule(
                                    id,
                                    properties.text("ScheduleExpression"),
                                    properties.text("ScheduleExpressionTimezone", "UTC"),
                                    properties));
            default ->
                    throw new TemplateException(
                            event.where(), event.text("Type") + " does not run locally");
        };
    }

    private static Source queue(Properties event) {
        return new Source.Queue(
                Arns.nameOf(event.text("Queue")),
                event.number("BatchSize", 10),
                Duration.ofSeconds(event.number("MaximumBatchingWindowInSeconds", 0)),
                event.child("ScalingConfig").number("MaximumConcurrency", Integer.MAX_VALUE),
                patterns(event),
                partialFailures(event));
    }

    private static Source stream(Properties event) {
        int age = event.number("MaximumRecordAgeInSeconds", -1);
        return new Source.Stream(
                Arns.tableOf(event.text("Stream")),
                event.number("BatchSize", 100),
                Duration.ofSeconds(event.number("MaximumBatchingWindowInSeconds", 0)),
                event.text("StartingPosition").equals("TRIM_HORIZON"),
                event.number("MaximumRetryAttempts", -1),
                event.flag("BisectBatchOnFunctionError"),
                age < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(age)),
                patterns(event),
                partialFailures(event),
                destination(event));
    }

    private static Source schedule(
            String id, String expression, String zone, Properties properties) {
        return new Source.Schedule(
                id,
                expression,
                zone,
                Optional.of(properties.text("Input", "")).filter(input -> !input.isEmpty()),
                properties.child("RetryPolicy").number("MaximumRetryAttempts", 2),
                Optional.of(properties.child("DeadLetterConfig").text("Arn", ""))
                        .filter(arn -> !arn.isEmpty()));
    }

    private static boolean partialFailures(Properties event) {
        return event.texts("FunctionResponseTypes").contains("ReportBatchItemFailures");
    }

    private static Optional<String> destination(Properties event) {
        Properties failure = event.child("DestinationConfig").child("OnFailure");
        return failure.has("Destination")
                ? Optional.of(failure.text("Destination"))
                : Optional.empty();
    }

    private static List<JsonNode> patterns(Properties event) {
        List<JsonNode> patterns = new ArrayList<>();
        for (Properties filter : event.child("FilterCriteria").children("Filters")) {
            try {
                patterns.add(JSON.readTree(filter.text("Pattern")));
            } catch (JsonProcessingException notJson) {
                throw new TemplateException(filter.where(), "Pattern is not JSON");
            }
        }
        return patterns;
    }
}
