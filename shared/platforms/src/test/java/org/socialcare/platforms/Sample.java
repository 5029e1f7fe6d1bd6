package org.socialcare.platforms;

import org.socialcare.domain.channel.Platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One captured event and what the index beside the captures says about it. */
record Sample(Path folder, Map<String, String> columns) {
    /** The captures of all our platforms; empty where they are not on this machine. */
    static Optional<List<Sample>> all() {
        Path root = Path.of(System.getProperty("repository.root", "../.."));
        Path folder = root.resolve("../shared/payloads").normalize();
        Path index = folder.resolve("INDEX.tsv");
        return Files.isRegularFile(index) ? Optional.of(read(folder, index)) : Optional.empty();
    }

    private static List<Sample> read(Path folder, Path index) {
        try {
            List<String> lines = Files.readAllLines(index);
            String[] names = lines.getFirst().split("\t", -1);
            List<Sample> samples = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] values = line.split("\t", -1);
                Map<String, String> columns = new HashMap<>();
                for (int i = 0; i < names.length; i++) {
                    columns.put(names[i], unescaped(values[i]));
                }
                samples.add(new Sample(folder, columns));
            }
            return samples;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String get(String column) {
        return columns.getOrDefault(column, "");
    }

    String file() {
        return get("file");
    }

    int event() {
        return Integer.parseInt(get("event_index"));
    }

    Platform platform() {
        return Platforms.named(get("platform")).orElseThrow();
    }

    byte[] body() {
        try {
            return Files.readAllBytes(folder.resolve(file()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String unescaped(String value) {
        return value.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\");
    }
}
