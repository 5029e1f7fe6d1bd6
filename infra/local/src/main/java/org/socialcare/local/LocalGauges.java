package org.socialcare.local;

import org.socialcare.local.alarms.Gauges;
import org.socialcare.local.aws.QueueEngine;
import org.socialcare.local.aws.ServiceException;
import org.socialcare.local.lambda.LambdaFunction;
import org.socialcare.local.sources.Sources;
import org.socialcare.local.template.AlarmSpec;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Measures failed calls of functions, messages that wait, and how far streams are behind. */
final class LocalGauges implements Gauges {
    private final QueueEngine queues;
    private final Map<String, LambdaFunction> functions = new HashMap<>();
    private final Sources sources;
    private final Map<String, Long> failuresBefore = new HashMap<>();

    LocalGauges(QueueEngine queues, Collection<LambdaFunction> functions, Sources sources) {
        this.queues = queues;
        functions.forEach(function -> this.functions.put(function.spec().name(), function));
        this.sources = sources;
    }

    @Override
    public OptionalDouble read(AlarmSpec.Metric metric) {
        return switch (metric.namespace() + " " + metric.name()) {
            case "AWS/Lambda Errors" -> failures(metric.dimension());
            // environments are waited for here, nothing is ever throttled
            case "AWS/Lambda Throttles" -> OptionalDouble.of(0);
            case "AWS/Lambda IteratorAge" ->
                    OptionalDouble.of((double) sources.behind(metric.dimension()).toMillis());
            case "AWS/SQS ApproximateNumberOfMessagesVisible" -> waiting(metric.dimension());
            default -> OptionalDouble.empty();
        };
    }

    private OptionalDouble failures(String name) {
        LambdaFunction function = functions.get(name);
        if (function == null) {
            return OptionalDouble.empty();
        }
        long now = function.state().failures();
        Long before = failuresBefore.put(name, now);
        return OptionalDouble.of((double) (now - (before == null ? 0 : before)));
    }

    private OptionalDouble waiting(String queue) {
        try {
            return OptionalDouble.of(queues.depth(queue).waiting());
        } catch (ServiceException stopping) {
            return OptionalDouble.empty();
        }
    }
}
