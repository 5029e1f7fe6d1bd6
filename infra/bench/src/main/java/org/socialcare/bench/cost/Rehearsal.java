package org.socialcare.bench.cost;

import org.socialcare.bench.Measured;
import org.socialcare.local.LocalRuntime;
import org.socialcare.local.extension.Simulator;
import org.socialcare.local.replay.RunningSuite;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A few stories, so that every function has had something to do. */
public final class Rehearsal {
    private static final int MESSAGES = 40;

    private Rehearsal() {}

    /** Returns when all of it has settled. */
    public static void of(LocalRuntime runtime) throws InterruptedException {
        var suite = new RunningSuite(runtime.http());
        var channels =
                runtime.simulators().stream()
                        .map(Simulator::channels)
                        .flatMap(List::stream)
                        .filter(Measured::isPlayed)
                        .toList();
        long run = Instant.now().toEpochMilli();
        var desk = new Desk(suite, runtime.http(), "sofia");
        var stage = new Stage(suite, desk, new Calm(suite), Duration.ofMillis(5), run);
        List<Story> stories = new Stories(7, run + 1, channels).drawn(MESSAGES);
        for (int round = 0; round < Stage.rounds(stories); round++) {
            stage.customers(stories, round);
            stage.brand(stories, round);
        }
    }
}
