package org.socialcare.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.socialcare.local.aws.Json;
import org.socialcare.local.aws.QueueEngine;
import org.socialcare.local.lambda.LambdaFunction;
import org.socialcare.local.sources.Sources;
import org.socialcare.local.template.QueueSpec;
import org.socialcare.local.template.Source;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * How queues and functions are doing, and how many milliseconds each function is behind its stream.
 * A queue no function reads keeps what went wrong: the system is well while those are empty.
 */
final class Health implements Supplier<JsonNode> {
    private final List<QueueSpec> specs;
    private final QueueEngine queues;
    private final Collection<LambdaFunction> functions;
    private final Sources sources;
    private final Set<String> read;

    Health(
            List<QueueSpec> specs,
            QueueEngine queues,
            Collection<LambdaFunction> functions,
            Sources sources) {
        this.specs = specs;
        this.queues = queues;
        this.functions = functions;
        this.sources = sources;
        this.read =
                functions.stream()
                        .flatMap(function -> function.spec().sources().stream())
                        .filter(source -> source instanceof Source.Queue)
                        .map(source -> ((Source.Queue) source).queue())
                        .collect(Collectors.toSet());
    }

    @Override
    public JsonNode get() {
        ObjectNode health = Json.object();
        boolean well = true;
        ArrayNode all = Json.array();
        for (QueueSpec spec : specs) {
            QueueEngine.Depth depth = queues.depth(spec.name());
            boolean deadLetters = !read.contains(spec.name());
            well &= !deadLetters || depth.waiting() + depth.inFlight() == 0;
            all.addObject()
                    .put("queue", spec.id())
                    .put("name", spec.name())
                    .put("deadLetters", deadLetters)
                    .put("waiting", depth.waiting())
                    .put("delayed", depth.delayed())
                    .put("inFlight", depth.inFlight());
        }
        health.put("well", well).set("queues", all);
        ArrayNode each = health.putArray("functions");
        for (LambdaFunction function : functions) {
            LambdaFunction.State state = function.state();
            each.addObject()
                    .put("function", function.spec().shortName())
                    .put("environments", state.environments())
                    .put("calls", state.calls())
                    .put("failures", state.failures())
                    .put("behind", sources.behind(function.spec().name()).toMillis());
        }
        return health;
    }
}
