package org.socialcare.bench;

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
    public List<Seed> seeds() {
        return Demo.seeds();
    }

    @Override
    public AutoCloseable begin(Surroundings surroundings) {
        return () -> {};
    }
}
