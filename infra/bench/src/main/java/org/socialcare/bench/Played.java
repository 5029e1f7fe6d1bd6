package org.socialcare.bench;

import org.socialcare.local.Settings;
import org.socialcare.local.demo.Demo;
import org.socialcare.local.extension.DemoUser;
import org.socialcare.local.extension.Scenario;
import org.socialcare.local.extension.Seed;
import org.socialcare.local.extension.Simulator;
import org.socialcare.local.extension.Surroundings;
import org.socialcare.local.extension.Watch;
import org.socialcare.local.simulators.Simulators;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The demo's people, platforms and settings without its customers, under a bench's eyes. */
public record Played(Watch watch) implements Scenario {
    @Override
    public List<DemoUser> users() {
        return Demo.users();
    }

    @Override
    public List<Simulator> simulators(URI http, Path data) {
        return Simulators.all(http, Demo.channels(data));
    }

    @Override
    public Map<String, Map<String, String>> targets() {
        return Demo.targets();
    }

    @Override
    public List<Seed> seeds() {
        return Demo.seeds();
    }

    @Override
    public AutoCloseable begin(Surroundings surroundings) {
        return () -> {};
    }

    /** Free ports, nothing kept, one environment of each function, its lines in that folder. */
    public static Settings settings(Path root, Path logs) {
        return new Settings(
                root,
                0,
                0,
                Optional.empty(),
                false,
                1,
                logs,
                Settings.inMemory(root).pace(),
                Optional.empty());
    }
}
