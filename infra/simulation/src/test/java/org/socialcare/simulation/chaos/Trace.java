package org.socialcare.simulation.chaos;

import org.socialcare.simulation.VirtualClock;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What happened in a history, line by line; written only when somebody wants to read it. */
public final class Trace {
    private final VirtualClock clock;
    private final boolean wanted;
    private final List<String> lines = new ArrayList<>();

    public Trace(VirtualClock clock, boolean wanted) {
        this.clock = clock;
        this.wanted = wanted;
    }

    public void say(Supplier<String> what) {
        if (wanted) lines.add(clock.instant() + " " + what.get());
    }

    public List<String> lines() {
        return lines;
    }
}
