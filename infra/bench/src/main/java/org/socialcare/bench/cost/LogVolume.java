package org.socialcare.bench.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** How much functions have printed so far, by the files the local runtime keeps. */
final class LogVolume {
    /**
     * What Lambda adds to a line of ours. Of its own lines there are none: they are at INFO, and
     * the template asks for WARN. "Lambda does not double encode any logs that are already JSON
     * encoded"; "if you don't supply a valid timestamp, Lambda assigns the log the level INFO and
     * adds a timestamp for you" (Lambda's guide on log formats and log levels): both are members of
     * the line.
     */
    private static final int ADDED_TO_A_LINE =
            "\"timestamp\":\"2026-11-22T04:40:00.000Z\",\"level\":\"INFO\",".length();

    /** One line of the API's access log in the template's format. */
    static final int LINE_OF_API =
            ("{\"request\":\"JKJaXmPLvHcESHA=\",\"route\":\"POST /webhooks/{platform}/{channel}\","
                            + "\"status\":\"200\",\"millis\":\"12\", \"refused\":\"-\","
                            + "\"error\":\"-\"}")
                    .length();

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
                    bytes.put(name.substring(0, name.length() - 4), told(file));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bytes;
    }

    private static long told(Path file) throws IOException {
        byte[] printed = Files.readAllBytes(file);
        long bytes = printed.length;
        for (byte each : printed) {
            if (each == '\n') bytes += ADDED_TO_A_LINE;
        }
        return bytes;
    }
}
