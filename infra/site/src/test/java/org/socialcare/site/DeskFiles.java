package org.socialcare.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The files of the desk as they are served, by their path below {@code infra/site/desk}. */
final class DeskFiles {
    private static final Path ROOT = Path.of(System.getProperty("repository.root", "../.."));
    private static final Path DESK = ROOT.resolve("infra/site/desk");

    private DeskFiles() {}

    static Path contract() {
        return ROOT.resolve("functions/desk/openapi.yaml");
    }

    /** Where the tests that are written in the desk's own language lie. */
    static Path scripts() {
        return ROOT.resolve("infra/site/src/test/js").toAbsolutePath().normalize();
    }

    static boolean exists(String path) {
        return Files.isRegularFile(DESK.resolve(path).normalize());
    }

    static String read(String path) {
        try {
            return Files.readString(DESK.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> all() {
        try (var files = Files.walk(DESK)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> DESK.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts of all files whose name ends so. */
    static SortedMap<String, String> endingWith(String suffix) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String path : all()) {
            if (path.endsWith(suffix)) {
                texts.put(path, read(path));
            }
        }
        return texts;
    }

    /** What the first group of the pattern matches, in order. */
    static List<String> findAll(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
