package org.socialcare.local.lambda;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Keeps what functions print: one file each, and every line shown to a reader as it comes. */
public final class FunctionLogs implements AutoCloseable {
    private final Path folder;
    private final BiConsumer<String, String> reader;
    private final Map<String, BufferedWriter> files = new ConcurrentHashMap<>();

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
        Thread.ofVirtual().name("log of " + function).start(() -> copy(function, process));
    }

    @Override
    public void close() {
        files.values().forEach(FunctionLogs::close);
    }

    private void copy(String function, Process process) {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                keep(function, line);
                reader.accept(function, line);
            }
        } catch (IOException ended) {
            // The process was ended while it printed; nothing more will come.
        }
    }

    private void keep(String function, String line) throws IOException {
        BufferedWriter file = files.computeIfAbsent(function, this::open);
        synchronized (file) {
            file.write(line);
            file.newLine();
            file.flush();
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
