package org.socialcare.local.demo;

import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.extension.DemoUser;
import org.socialcare.local.extension.Seed;
import org.socialcare.local.extension.Surroundings;
import org.socialcare.local.simulators.PlayedPlatform;
import org.socialcare.local.simulators.ThreadTimetable;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** What the demo adds to an empty system. */
public final class Demo {
    private Demo() {}

    /** Who may sign in to the local desk. */
    public static List<DemoUser> users() {
        return List.of(
                new DemoUser("mei", "林梅", List.of("agent")),
                new DemoUser("alex", "Alex Morgan", List.of("agent")),
                new DemoUser("eleni", "Ελένη Παππά", List.of("agent")),
                new DemoUser("lin", "周琳", List.of("lead")),
                new DemoUser("sofia", "Sofia Marin", List.of("supervisor")),
                new DemoUser("admin", "Administrator", List.of("admin")));
    }

    /**
     * The shop's brand accounts, which its simulators play.
     *
     * @param data the folder that keeps their secrets; written at the first start
     */
    public static List<DemoChannel> channels(Path data) {
        return DemoChannels.in(data);
    }

    /** Where the shop's targets of notices are, with secrets drawn for this run. */
    public static Map<String, Map<String, String>> targets() {
        return new DemoTargets(new SecureRandom()).secrets();
    }

    /** What is planted before the functions start. */
    public static List<Seed> seeds() {
        return List.of(new ShopSeed());
    }

    /**
     * Lets customers write until it is closed. The system properties {@code demo.pace}, {@code
     * demo.seed} and {@code demo.waiting} set how lively it is.
     */
    public static Running begin(Surroundings surroundings) {
        ShopSettings settings = ShopSettings.from(System.getProperties());
        List<PlayedPlatform> platforms =
                surroundings.simulators().stream()
                        .filter(PlayedPlatform.class::isInstance)
                        .map(PlayedPlatform.class::cast)
                        .toList();
        List<DemoChannel> channels =
                platforms.stream().flatMap(platform -> platform.channels().stream()).toList();
        ThreadTimetable timetable = new ThreadTimetable();
        Shop shop =
                new Shop(
                        settings,
                        new Casting(settings.seed(), channels),
                        platforms,
                        timetable,
                        InstantSource.system(),
                        new SecureRandom(),
                        surroundings.http());
        shop.open();
        return () -> {
            shop.close();
            timetable.close();
        };
    }

    /** A demo under way. */
    @FunctionalInterface
    public interface Running extends AutoCloseable {
        /** Stops the customers; returns when nothing more is sent. */
        @Override
        void close();
    }
}
