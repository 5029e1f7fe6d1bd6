package org.socialcare.testkit.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A body as a platform sends it, and what must be read from it: {@code name.json} or {@code
 * name.xml}, and {@code name.txt} beside it.
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record Fixture(String name, byte[] body, String expected) {
    /** All fixtures of a folder, by name. */
    public static List<Fixture> of(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".txt"))
                    .sorted()
                    .map(Fixture::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Fixture read(Path file) {
        String name = file.getFileName().toString();
        Path expected = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".txt");
        try {
            return new Fixture(name, Files.readAllBytes(file), Files.readString(expected));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
