package org.socialcare.local.template;

import java.util.List;
import java.util.Optional;

/**
 * A rule of the bus.
 *
 * @param pattern JSON, as EventBridge takes it
 */
public record RuleSpec(String id, String bus, String pattern, List<Target> targets) {
    public RuleSpec {
        targets = List.copyOf(targets);
    }

    /**
     * A queue events are sent to.
     *
     * @param group literal or JSON path of the message group; only for FIFO queues
     */
    public record Target(String queue, Optional<String> group, Optional<String> deadLetters) {}
}
