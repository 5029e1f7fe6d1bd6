package org.socialcare.bench;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where results are kept: one JSON file and one for people per bench, replaced by the next run. */
public final class Results {
    private final Path folder;

    /** Results of the repository at that root. */
    public Results(Path root) {
        this.folder = root.resolve("infra/bench/results");
    }

    /** Keeps a result and prints what people read. */
    public void keep(String bench, Json figures, String text) throws IOException {
        keepSilently(bench, figures, text);
        System.out.println(text);
    }

    /** Keeps what there is so far of a run that takes long. */
    public void keepSilently(String bench, Json figures, String text) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(bench + ".json"), JsonWriter.write(figures) + "\n");
        Files.writeString(folder.resolve(bench + ".txt"), text);
    }
}
