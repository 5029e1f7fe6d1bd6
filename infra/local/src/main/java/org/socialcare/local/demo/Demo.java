package org.socialcare.local.demo;

import org.socialcare.local.extension.DemoUser;
import org.socialcare.local.extension.Seed;
import org.socialcare.local.extension.Surroundings;

import java.util.List;

/** What the demo adds to an empty system. */
public final class Demo {
    private Demo() {}

    /** Who may sign in to the local desk. */
    public static List<DemoUser> users() {
        return List.of(
                new DemoUser("anna", "Anna Keller", List.of("agent")),
                new DemoUser("li.wei", "Li Wei", List.of("agent")),
                new DemoUser("nikos", "Nikos Petrou", List.of("agent", "lead")),
                new DemoUser("sofia", "Sofia Marin", List.of("supervisor")),
                new DemoUser("admin", "Administrator", List.of("admin")));
    }

    /** What is planted before the functions start. */
    public static List<Seed> seeds() {
        return List.of();
    }

    /** Lets customers write until it is closed. */
    public static Running begin(Surroundings surroundings) {
        return () -> {};
    }

    /** A demo under way. */
    @FunctionalInterface
    public interface Running extends AutoCloseable {
        /** Stops the customers; returns when nothing more is sent. */
        @Override
        void close();
    }
}
