package org.socialcare.local.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.socialcare.local.aws.Json;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The books of every channel and day, which must balance: received = stored + duplicate + refused +
 * quarantined. Kept in the data folder, if there is one. Safe for concurrent use.
 */
public final class Books implements AutoCloseable {
    private final Map<String, Map<String, Page>> channels = new TreeMap<>();
    private final @Nullable BufferedWriter file;

    /** Opens the books that are in the folder, or empty ones. */
    public Books(Optional<Path> data) {
        this.file = data.map(folder -> open(folder.resolve("books.jsonl"))).orElse(null);
    }

    /** Enters a line, if it is one of the books. */
    public void read(JsonNode line) {
        JsonNode entry = line.path("books");
        if (entry.isObject() && enter(entry) && file != null) {
            keep(file, entry);
        }
    }

    /** Totals per channel and day. */
    public synchronized JsonNode totals() {
        ObjectNode all = Json.object();
        channels.forEach(
                (channel, days) -> {
                    ObjectNode each = all.putObject(channel);
                    days.forEach((day, page) -> each.set(day, page.totals()));
                });
        return all;
    }

    @Override
    public synchronized void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    private synchronized boolean enter(JsonNode entry) {
        return channels.computeIfAbsent(entry.path("channel").asText(), name -> new TreeMap<>())
                .computeIfAbsent(entry.path("day").asText(), day -> new Page())
                .enter(entry.path("receipt").asText(), entry.path("verdict").asText());
    }

    private synchronized void keep(BufferedWriter to, JsonNode entry) {
        try {
            to.write(entry.toString());
            to.newLine();
            to.flush();
        } catch (IOException stopping) {
            System.err.println("books: " + stopping);
        }
    }

    private BufferedWriter open(Path path) {
        try {
            if (Files.exists(path)) {
                for (String line : Files.readAllLines(path)) {
                    Json.read(line).ifPresent(this::enter);
                }
            }
            return Files.newBufferedWriter(
                    path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
