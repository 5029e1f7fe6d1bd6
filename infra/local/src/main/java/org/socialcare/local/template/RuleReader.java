package org.socialcare.local.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a rule of the template into its pattern and the queues it feeds. */
final class RuleReader {
    private static final List<String> NOT_PLAYED =
            List.of("Input", "InputPath", "InputTransformer", "RoleArn");

    private RuleReader() {}

    static RuleSpec read(String id, Properties rule) {
        if (!rule.has("EventPattern")) {
            throw new TemplateException(id, "only rules with an EventPattern run locally");
        }
        List<RuleSpec.Target> targets = new ArrayList<>();
        for (Properties target : rule.children("Targets")) {
            targets.add(target(target));
        }
        return new RuleSpec(
                id,
                rule.text("EventBusName", "default"),
                rule.value("EventPattern").toString(),
                targets);
    }

    private static RuleSpec.Target target(Properties target) {
        String arn = target.text("Arn");
        if (!arn.startsWith("arn:aws:sqs:")) {
            throw new TemplateException(
                    target.where(), "only queues can be targets locally: " + arn);
        }
        for (String property : NOT_PLAYED) {
            if (target.has(property)) {
                throw new TemplateException(target.where(), property + " does not run locally");
            }
        }
        return new RuleSpec.Target(
                Arns.nameOf(arn),
                optional(target.child("SqsParameters").text("MessageGroupId", "")),
                optional(target.child("DeadLetterConfig").text("Arn", "")).map(Arns::nameOf));
    }

    private static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
