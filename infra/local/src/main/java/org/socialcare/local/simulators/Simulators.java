package org.socialcare.local.simulators;

import org.socialcare.local.extension.DemoChannel;
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
     *     /local/platforms/{platform}} there, and its webhooks go to {@code /webhooks/}
     * @param channels the brand accounts to play, of any platform
     */
    public static List<Simulator> all(URI http, List<DemoChannel> channels) {
        return List.of();
    }
}
