package org.socialcare.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the repository, without what builds and editors leave behind. */
final class Repository {
    static final Path ROOT =
            Path.of(
                            Objects.requireNonNull(
                                    System.getProperty("repository.root"),
                                    "run the checks with Maven, which sets repository.root"))
                    .toAbsolutePath()
                    .normalize();

    private static final Set<String> NOT_OURS =
            Set.of("target", ".git", ".idea", ".vscode", ".aws-sam", "node_modules");

    private Repository() {}

    static Path at(String path) {
        return ROOT.resolve(path);
    }

    /** The path as the repository writes it: relative, with slashes. */
    static String name(Path file) {
        return ROOT.relativize(file.toAbsolutePath()).toString().replace('\\', '/');
    }

    static List<Path> files() {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    ROOT,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) {
                            return NOT_OURS.contains(lastName(folder))
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            if (!NOT_OURS.contains(lastName(file))) {
                                found.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(null);
        return List.copyOf(found);
    }

    static List<Path> javaFiles() {
        return files().stream().filter(file -> file.toString().endsWith(".java")).toList();
    }

    static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The functions' names: every folder under {@code functions} that holds a room. */
    static List<String> functions() {
        return children(at("functions")).stream()
                .filter(Files::isDirectory)
                .map(Repository::lastName)
                .filter(name -> !NOT_OURS.contains(name))
                .toList();
    }

    static String lastName(Path path) {
        return Objects.requireNonNull(path.getFileName(), "a file has a name").toString();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The file's text, or nothing if it is a picture, a model or anything else not meant to be
     * read.
     */
    static String textIfReadable(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            for (byte b : bytes) {
                if (b == 0) {
                    return "";
                }
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
