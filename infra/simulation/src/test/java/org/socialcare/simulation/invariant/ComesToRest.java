package org.socialcare.simulation.invariant;

import org.socialcare.simulation.history.Aftermath;
import org.socialcare.simulation.queue.MemoryQueue;

import java.util.ArrayList;
import java.util.List;

/** Once nothing goes wrong any more, everything is worked off, what was set aside included. */
public final class ComesToRest implements Invariant {
    @Override
    public List<String> broken(Aftermath after) {
        List<String> broken = new ArrayList<>();
        if (!after.rested()) broken.add("it never comes to rest");
        for (MemoryQueue queue : after.aws().queues().all()) {
            if (queue.size() > 0) {
                broken.add(queue.size() + " messages stay in " + queue.settings().name());
            }
        }
        return broken;
    }
}
