package org.socialcare.bench.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** How much functions have printed so far, by the files the local runtime keeps. */
final class LogVolume {
    /** What Lambda itself writes about an invocation: START, END and REPORT with a trace's id. */
    static final int LINES_OF_LAMBDA = 340;

    /** One line of the API's access log in the template's format. */
    static final int LINE_OF_API = 260;

    private final Path folder;

    LogVolume(Path folder) {
        this.folder = folder;
    }

    /** Bytes by function. */
    Map<String, Long> bytes() {
        Map<String, Long> bytes = new HashMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".log")) {
                    bytes.put(name.substring(0, name.length() - 4), Files.size(file));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bytes;
    }
}
