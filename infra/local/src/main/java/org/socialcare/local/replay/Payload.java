package org.socialcare.local.replay;

import org.socialcare.local.extension.Body;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One captured file.
 *
 * @param name its path inside the folder, with slashes
 * @param trail the same, from the folder's own name on
 */
record Payload(String name, String trail, Body body) {
    static Payload read(Path folder, Path file) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        Path inside = absolute.relativize(file.toAbsolutePath().normalize());
        String name = inside.toString().replace('\\', '/');
        String top = String.valueOf(absolute.getFileName());
        return new Payload(
                name.isEmpty() ? top : name,
                name.isEmpty() ? top : top + "/" + name,
                Body.of(Files.readAllBytes(file)));
    }
}
