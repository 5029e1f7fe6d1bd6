package org.socialcare.local.extension;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** What an otherwise empty system is filled with: people, platforms, settings and customers. */
public interface Scenario {
    /** Who may sign in. */
    List<DemoUser> users();

    /**
     * The platforms that are played.
     *
     * @param http where the runtime answers
     * @param data folder in which the channels' secrets are kept
     */
    List<Simulator> simulators(URI http, Path data);

    /** What is planted, in this order, before any function is called. */
    List<Seed> seeds();

    /** Lets customers write until it is closed. */
    AutoCloseable begin(Surroundings surroundings);

    /** Who sees the traffic. */
    default Watch watch() {
        return Watch.NOBODY;
    }
}
