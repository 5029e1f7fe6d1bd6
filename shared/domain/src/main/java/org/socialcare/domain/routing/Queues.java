package org.socialcare.domain.routing;

import java.util.List;
import java.util.Map;

/**
 * The lists of a brand as one look reads them: each may be a moment behind.
 *
 * @param waiting unassigned tickets
 * @param held each agent's running tickets
 */
public record Queues(List<Job> waiting, Map<String, List<Job>> held) {
    public Queues {
        waiting = List.copyOf(waiting);
        held = Map.copyOf(held);
    }
}
