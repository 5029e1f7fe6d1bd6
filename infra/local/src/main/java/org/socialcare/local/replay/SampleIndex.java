package org.socialcare.local.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The index beside a collection of samples, which tells what a platform never delivers to a webhook
 * apart from what it does.
 */
final class SampleIndex {
    private static final String NAME = "INDEX.tsv";

    private final Map<String, String> kinds;

    private SampleIndex(Map<String, String> kinds) {
        this.kinds = kinds;
    }

    /** The index of the folder or, where it has none of its own, of the folder above. */
    static SampleIndex of(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (Files.exists(absolute.resolve(NAME))) {
            return read(absolute.resolve(NAME), "");
        }
        return parent != null && Files.exists(parent.resolve(NAME))
                ? read(parent.resolve(NAME), absolute.getFileName() + "/")
                : new SampleIndex(Map.of());
    }

    /** Why this file is no delivery; empty if it is one, or is not listed. */
    Optional<String> notADelivery(String name) {
        String kind = kinds.getOrDefault(name, "");
        boolean outside =
                kind.startsWith("api.")
                        || kind.startsWith("passive_reply.")
                        || kind.equals("handshake");
        return outside ? Optional.of(kind + " is not a delivery") : Optional.empty();
    }

    private static SampleIndex read(Path file, String below) {
        try {
            Map<String, String> kinds = new HashMap<>();
            List<String> lines = Files.readAllLines(file);
            List<String> header =
                    List.of(lines.isEmpty() ? new String[0] : lines.getFirst().split("\t"));
            int name = header.indexOf("file");
            int kind = header.indexOf("kind");
            if (name < 0 || kind < 0) {
                throw new IllegalArgumentException(file + " has no columns file and kind");
            }
            for (String line : lines.subList(1, lines.size())) {
                String[] columns = line.split("\t", -1);
                if (columns.length > Math.max(name, kind) && columns[name].startsWith(below)) {
                    kinds.putIfAbsent(columns[name].substring(below.length()), columns[kind]);
                }
            }
            return new SampleIndex(kinds);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }
}
