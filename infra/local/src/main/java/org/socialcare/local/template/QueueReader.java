package org.socialcare.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a queue of the template into the attributes it is created with. */
final class QueueReader {
    private static final List<String> COPIED =
            List.of(
                    "FifoQueue",
                    "ContentBasedDeduplication",
                    "DeduplicationScope",
                    "FifoThroughputLimit",
                    "VisibilityTimeout",
                    "DelaySeconds",
                    "MessageRetentionPeriod",
                    "ReceiveMessageWaitTimeSeconds");

    private QueueReader() {}

    static QueueSpec read(String id, String name, Properties queue) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String property : COPIED) {
            String value = queue.text(property, "");
            if (!value.isEmpty()) {
                attributes.put(property, value);
            }
        }
        return new QueueSpec(id, name, attributes, redrive(queue.child("RedrivePolicy")));
    }

    private static Optional<QueueSpec.Redrive> redrive(Properties policy) {
        return policy.has("deadLetterTargetArn")
                ? Optional.of(
                        new QueueSpec.Redrive(
                                policy.text("deadLetterTargetArn"),
                                policy.number("maxReceiveCount", 10)))
                : Optional.empty();
    }
}
