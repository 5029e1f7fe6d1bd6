package org.socialcare.local.lambda;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Keeps what functions print: one file each, and every line shown to a reader as it comes. */
public final class FunctionLogs implements AutoCloseable {
    /** Reading what ended processes left in their pipes takes no longer. */
    private static final Duration LAST_LINES = Duration.ofSeconds(5);

    private final Path folder;
    private final BiConsumer<String, String> reader;
    private final Map<String, BufferedWriter> files = new HashMap<>();
    private final Set<Thread> followers = new HashSet<>();
    private boolean closed;

    /**
     * Begins to keep logs.
     *
     * @param reader is given the function's short name and the line; must not throw
     */
    public FunctionLogs(Path folder, BiConsumer<String, String> reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /** Reads what the process prints until it ends. */
    void follow(String function, Process process) {
        Thread follower =
                Thread.ofVirtual()
                        .name("log of " + function)
                        .unstarted(() -> copy(function, process));
        synchronized (followers) {
            followers.add(follower);
            follower.start();
        }
    }

    /**
     * Waits for the last lines of processes that have ended, at most 5 s, then lets go of the
     * files: nothing is written afterwards.
     */
    @Override
    public void close() {
        awaitLastLines();
        synchronized (files) {
            closed = true;
            files.values().forEach(FunctionLogs::close);
        }
    }

    private void awaitLastLines() {
        long end = System.nanoTime() + LAST_LINES.toNanos();
        try {
            for (Thread follower : reading()) {
                follower.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Thread> reading() {
        synchronized (followers) {
            return List.copyOf(followers);
        }
    }

    private void copy(String function, Process process) {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                keep(function, line);
                reader.accept(function, line);
            }
        } catch (IOException ended) {
            // The process was ended while it printed; nothing more will come.
        } finally {
            synchronized (followers) {
                followers.remove(Thread.currentThread());
            }
        }
    }

    private void keep(String function, String line) throws IOException {
        synchronized (files) {
            if (!closed) {
                BufferedWriter file = files.computeIfAbsent(function, this::open);
                file.write(line);
                file.newLine();
                file.flush();
            }
        }
    }

    private BufferedWriter open(String function) {
        try {
            Files.createDirectories(folder);
            return Files.newBufferedWriter(
                    folder.resolve(function + ".log"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void close(BufferedWriter file) {
        try {
            file.close();
        } catch (IOException alreadyGone) {
            System.err.println("log: " + alreadyGone);
        }
    }
}
