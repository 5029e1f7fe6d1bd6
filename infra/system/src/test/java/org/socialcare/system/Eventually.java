package org.socialcare.system;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Asks again until the answer is there. */
final class Eventually {
    /** What a person would wait at most; the figures are measured elsewhere. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private Eventually() {}

    static <T> T get(String what, Supplier<Optional<T>> question) {
        return within(PATIENCE, what, question);
    }

    static <T> T within(Duration patience, String what, Supplier<Optional<T>> question) {
        return within(patience, () -> what, question);
    }

    /**
     * @param what is asked for only when it did not come about, and may say what is there instead
     */
    private static <T> T within(
            Duration patience, Supplier<String> what, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            var answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + patience + ": " + what.get());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    static void holds(String what, Supplier<Boolean> question) {
        get(what, () -> question.get() ? Optional.of(true) : Optional.empty());
    }

    static void holds(Duration patience, String what, Supplier<Boolean> question) {
        holds(patience, () -> what, question);
    }

    static void holds(Duration patience, Supplier<String> what, Supplier<Boolean> question) {
        within(patience, what, () -> question.get() ? Optional.of(true) : Optional.empty());
    }
}
