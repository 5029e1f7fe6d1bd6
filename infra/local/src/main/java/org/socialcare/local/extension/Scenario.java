package org.socialcare.local.extension;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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

    /**
     * Where targets of notices are: {@code brand/target} to {@code url} and {@code secret} of a
     * robot, or to the {@code address} of a mailbox. They are played at those addresses.
     */
    default Map<String, Map<String, String>> targets() {
        return Map.of();
    }

    /** What is planted, in this order, before any function is called. */
    List<Seed> seeds();

    /** Lets customers write until it is closed. */
    AutoCloseable begin(Surroundings surroundings);

    /** Who sees the traffic. */
    default Watch watch() {
        return Watch.NOBODY;
    }
}
