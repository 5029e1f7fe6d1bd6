package org.socialcare.aws.start;

import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Runs work before Lambda takes the snapshot of a function, so that a restored one has its classes
 * loaded and compiled. Where no snapshot is taken nothing runs: the first event pays instead of
 * every start.
 */
public final class Primed {
    /** The context holds its resources weakly; this keeps them until the snapshot. */
    private static final List<Resource> KEPT = new CopyOnWriteArrayList<>();

    private Primed() {}

    /**
     * @param warmUp a rehearsal; whatever it throws is ignored, because a function that could not
     *     rehearse still works
     */
    public static void beforeSnapshot(Runnable warmUp) {
        in(Core.getGlobalContext(), warmUp);
    }

    static void in(Context<Resource> context, Runnable warmUp) {
        Resource resource = new Rehearsal(warmUp);
        KEPT.add(resource);
        context.register(resource);
    }

    private record Rehearsal(Runnable warmUp) implements Resource {
        @Override
        public void beforeCheckpoint(Context<? extends Resource> context) {
            try {
                warmUp.run();
            } catch (RuntimeException withoutCredentialsOrNetwork) {
                System.err.println(
                        "priming stopped early: " + withoutCredentialsOrNetwork.getClass());
            }
        }

        @Override
        public void afterRestore(Context<? extends Resource> context) {
            // Nothing was opened that must be opened again.
        }
    }
}
