package org.socialcare.simulation.bus;

import software.amazon.event.ruler.Machine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of a bus, matched all at once. Never changes once built; may be shared. */
public final class Rules {
    private final Machine machine = Machine.builder().build();
    private final Map<String, List<Target>> targets = new HashMap<>();

    /**
     * A queue that a rule feeds.
     *
     * @param group literal or path of the message group; only for FIFO queues
     */
    public record Target(String rule, String queue, Optional<String> group) {}

    /**
     * @throws IllegalArgumentException if the pattern is none
     */
    public Rules add(String name, String pattern, List<Target> to) {
        try {
            machine.addRule(name, pattern);
        } catch (IOException malformed) {
            throw new IllegalArgumentException("the pattern of " + name, malformed);
        }
        targets.put(name, List.copyOf(to));
        return this;
    }

    /** Where the event goes, in the order of the rules' names. */
    public List<Target> of(String event) {
        List<String> names;
        try {
            names = new ArrayList<>(machine.rulesForJSONEvent(event));
        } catch (Exception unreadable) {
            throw new IllegalArgumentException("not an event", unreadable);
        }
        names.sort(String::compareTo);
        List<Target> found = new ArrayList<>();
        for (String name : names) {
            found.addAll(targets.getOrDefault(name, List.of()));
        }
        return found;
    }
}
