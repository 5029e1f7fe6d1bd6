package org.socialcare.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The inputs an attack begins with: the fixtures', and those kept because they broke something. */
final class Seeds {
    private Seeds() {}

    static List<byte[]> all(Path root, String reader, Attack attack) throws IOException {
        List<byte[]> all = new ArrayList<>(attack.seeds().get());
        for (Path file : kept(root, reader, attack)) {
            all.add(Files.readAllBytes(file));
        }
        return all;
    }

    /** Files of {@code infra/fuzz/seeds/READER/ATTACK}, by name. */
    static List<Path> kept(Path root, String reader, Attack attack) throws IOException {
        Path folder = root.resolve("infra/fuzz/seeds").resolve(reader).resolve(attack.name());
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
