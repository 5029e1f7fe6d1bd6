package org.socialcare.local.simulators;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * What simulators need of the world around them.
 *
 * @param http the address of the local runtime
 * @param pause blocks the caller that long
 * @param random draws ids, nonces and salts; shared by threads
 */
public record Stage(
        URI http,
        InstantSource clock,
        Timetable timetable,
        Courier courier,
        Consumer<Duration> pause,
        RandomGenerator random) {}
