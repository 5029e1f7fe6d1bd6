package org.socialcare.local.aws;

import com.fasterxml.jackson.databind.JsonNode;

import org.socialcare.local.template.Arns;
import org.socialcare.local.template.RuleSpec;
import org.socialcare.local.template.TemplateException;

import software.amazon.event.ruler.Machine;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** One rule of a bus, matched by AWS's event-ruler, and the queues behind it. */
final class Rule {
    private static final int ATTEMPTS = 3;

    private final RuleSpec spec;
    private final Machine machine = Machine.builder().build();
    private final QueueEngine queues;

    Rule(RuleSpec spec, QueueEngine queues) {
        this.spec = spec;
        this.queues = queues;
        try {
            machine.addRule(spec.id(), spec.pattern());
        } catch (IOException malformed) {
            throw new TemplateException(
                    spec.id() + ".EventPattern", String.valueOf(malformed.getMessage()));
        }
    }

    boolean isOn(String bus) {
        return spec.bus().equals(bus);
    }

    /** Sends the event to every target if the pattern matches. */
    void offer(String event) {
        if (matches(event)) {
            spec.targets().forEach(target -> deliver(event, target));
        }
    }

    boolean matches(String event) {
        try {
            return !machine.rulesForJSONEvent(event).isEmpty();
        } catch (Exception unreadable) {
            throw new IllegalArgumentException("not an event: " + unreadable, unreadable);
        }
    }

    private void deliver(String event, RuleSpec.Target target) {
        Optional<String> group = target.group().flatMap(path -> group(event, path));
        if (target.group().isPresent() && group.isEmpty()) {
            setAside(event, target, "no value at " + target.group().get());
            return;
        }
        ServiceException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                queues.send(target.queue(), event, group, Map.of());
                return;
            } catch (ServiceException refused) {
                last = refused;
            }
        }
        setAside(event, target, String.valueOf(last));
    }

    private void setAside(String event, RuleSpec.Target target, String why) {
        String deadLetters =
                target.deadLetters()
                        .orElseThrow(
                                () ->
                                        new ServiceException(
                                                spec.id(), "no dead-letter queue, and " + why));
        queues.send(
                deadLetters,
                event,
                Optional.empty(),
                Map.of(
                        "RULE_ARN",
                        Arns.rule(spec.bus(), spec.id()),
                        "TARGET_ARN",
                        Arns.queue(target.queue()),
                        "ERROR_CODE",
                        "SDK_CLIENT_ERROR",
                        "ERROR_MESSAGE",
                        why));
    }

    /** A literal, or the value at a path such as {@code $.detail.conversation}. */
    private static Optional<String> group(String event, String path) {
        if (!path.startsWith("$.")) {
            return Optional.of(path);
        }
        return Json.read(event)
                .map(read -> read.at("/" + path.substring(2).replace('.', '/')))
                .filter(Rule::isText)
                .map(value -> value.asText());
    }

    private static boolean isText(JsonNode value) {
        return (value.isTextual() || value.isNumber()) && !value.asText().isEmpty();
    }
}
