package org.socialcare.local.simulators;

import org.socialcare.local.extension.Simulator;

import java.net.URI;
import java.util.List;

/** The explicit list of every platform that is played locally. */
public final class Simulators {
    private Simulators() {}

    /**
     * Every simulator, ready to be mounted.
     *
     * @param http where the local runtime answers; a simulator's API is below {@code
     *     /local/platforms/{platform}} there
     */
    public static List<Simulator> all(URI http) {
        return List.of();
    }
}
