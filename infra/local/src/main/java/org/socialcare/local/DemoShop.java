package org.socialcare.local;

import org.socialcare.local.demo.Demo;
import org.socialcare.local.extension.DemoUser;
import org.socialcare.local.extension.Scenario;
import org.socialcare.local.extension.Seed;
import org.socialcare.local.extension.Simulator;
import org.socialcare.local.extension.Surroundings;
import org.socialcare.local.simulators.Simulators;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The demo, on all platforms that are played. */
final class DemoShop implements Scenario {
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
        return Demo.begin(surroundings);
    }
}
