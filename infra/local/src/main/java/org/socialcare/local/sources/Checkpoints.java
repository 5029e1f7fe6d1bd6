package org.socialcare.local.sources;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.socialcare.local.aws.Json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How far each reader of a stream has come, kept across restarts if there is a data folder. */
final class Checkpoints {
    private final Optional<Path> file;
    private final Map<String, String> reached = new TreeMap<>();

    Checkpoints(Optional<Path> data) {
        this.file = data.map(folder -> folder.resolve("checkpoints.json"));
        file.filter(Files::exists).ifPresent(this::load);
    }

    /** The last sequence number this reader is done with; empty if it never began. */
    synchronized Optional<String> reached(String reader, String shard) {
        return Optional.ofNullable(reached.get(reader + " " + shard));
    }

    synchronized void keep(String reader, String shard, String sequence) {
        reached.put(reader + " " + shard, sequence);
        file.ifPresent(this::save);
    }

    private void load(Path from) {
        try {
            Json.read(Files.readString(from))
                    .orElseGet(Json::object)
                    .properties()
                    .forEach(entry -> reached.put(entry.getKey(), entry.getValue().asText()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void save(Path to) {
        ObjectNode all = Json.object();
        reached.forEach(all::put);
        try {
            Path fresh = to.resolveSibling("checkpoints.new");
            Files.writeString(fresh, all.toString());
            Files.move(
                    fresh, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
