package org.socialcare.local.aws;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds SQLite's native library, which DynamoDB Local needs: it comes as an artifact of its own and
 * is not on every class path, but always in the repository that holds its jar.
 */
final class NativeLibrary {
    private static final String PROPERTY = "sqlite4java.library.path";

    private NativeLibrary() {}

    /** Tells DynamoDB Local where the library is, unless somebody has already said so. */
    static void locate() {
        if (System.getProperty(PROPERTY) != null) {
            return;
        }
        Path library =
                besideItsJar()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "DynamoDB Local has no native library for "
                                                        + System.getProperty("os.name")
                                                        + " on "
                                                        + System.getProperty("os.arch")
                                                        + "; point -D"
                                                        + PROPERTY
                                                        + " to a folder that holds one"));
        System.setProperty(PROPERTY, String.valueOf(library.getParent()));
    }

    private static Optional<Path> besideItsJar() {
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = Path.of(entry);
            if (jar.getFileName() != null
                    && jar.getFileName().toString().startsWith("sqlite4java-")
                    && entry.endsWith(".jar")) {
                // repository/group/sqlite4java/version/sqlite4java-version.jar
                return artifacts().stream()
                        .flatMap(name -> in(jar.resolve("../../..").normalize(), name).stream())
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> in(Path group, String artifact) {
        Path folder = group.resolve(artifact);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.walk(folder, 2)) {
            return files.filter(NativeLibrary::isLibrary).findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isLibrary(Path file) {
        String name = file.toString();
        return name.endsWith(".so") || name.endsWith(".dylib") || name.endsWith(".dll");
    }

    private static List<String> artifacts() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        if (system.contains("linux")) {
            return arm ? List.of() : List.of("libsqlite4java-linux-amd64");
        }
        if (system.contains("mac")) {
            return arm ? List.of("libsqlite4java-osx-aarch64") : List.of("libsqlite4java-osx");
        }
        return List.of("sqlite4java-win32-x64");
    }
}
