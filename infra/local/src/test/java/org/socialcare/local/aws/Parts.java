package org.socialcare.local.aws;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a test started, to be stopped in the opposite order. */
final class Parts {
    private final Deque<AutoCloseable> begun = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T part) {
        begun.push(part);
        return part;
    }

    void close() {
        while (!begun.isEmpty()) {
            try {
                begun.pop().close();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
