package org.socialcare.local.template;

import java.util.Map;
import java.util.Optional;

/**
 * A queue.
 *
 * @param attributes as CreateQueue takes them, without the redrive policy
 * @param redrive where messages go that are received too often
 */
public record QueueSpec(
        String id, String name, Map<String, String> attributes, Optional<Redrive> redrive) {
    public QueueSpec {
        attributes = Map.copyOf(attributes);
    }

    public boolean fifo() {
        return name.endsWith(".fifo");
    }

    /** The dead-letter queue, by ARN, and the number of receives that is still allowed. */
    public record Redrive(String arn, int maxReceiveCount) {}
}
