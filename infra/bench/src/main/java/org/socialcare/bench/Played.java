package org.socialcare.bench;

import org.socialcare.local.Settings;
import org.socialcare.local.demo.DemoScenario;
import org.socialcare.local.extension.Surroundings;
import org.socialcare.local.extension.Watch;

import java.nio.file.Path;
import java.util.Optional;

/** The demo's people, platforms and settings without its customers, under a bench's eyes. */
public record Played(Watch watch) implements DemoScenario {
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
