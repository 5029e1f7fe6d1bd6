package org.socialcare.local;

import org.socialcare.local.demo.Demo;
import org.socialcare.local.demo.DemoScenario;
import org.socialcare.local.extension.Surroundings;

/** The demo, on all platforms that are played. */
final class DemoShop implements DemoScenario {
    @Override
    public AutoCloseable begin(Surroundings surroundings) {
        return Demo.begin(surroundings);
    }
}
