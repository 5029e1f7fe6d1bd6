package org.socialcare.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** What must be stopped, the last begun first; one that fails does not keep the others running. */
final class Closing implements AutoCloseable {
    private final Deque<AutoCloseable> begun = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(T part) {
        begun.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        while (!begun.isEmpty()) {
            try {
                begun.pop().close();
            } catch (Exception failed) {
                System.err.println("while stopping: " + failed);
            }
        }
    }
}
