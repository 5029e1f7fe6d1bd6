package org.socialcare.local.demo;

import org.socialcare.local.extension.DemoUser;
import org.socialcare.local.extension.Scenario;
import org.socialcare.local.extension.Seed;
import org.socialcare.local.extension.Simulator;
import org.socialcare.local.simulators.Simulators;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The demo's people, platforms, settings and targets; who writes in is left open. */
public interface DemoScenario extends Scenario {
    @Override
    default List<DemoUser> users() {
        return Demo.users();
    }

    @Override
    default List<Simulator> simulators(URI http, Path data) {
        return Simulators.all(http, Demo.channels(data));
    }

    @Override
    default Map<String, Map<String, String>> targets() {
        return Demo.targets();
    }

    @Override
    default List<Seed> seeds() {
        return Demo.seeds();
    }
}
