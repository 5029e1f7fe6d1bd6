package org.socialcare.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where the series are, and where what was thought of them goes.
 *
 * @param data holds {@code X.csv}
 * @param out gets {@code X.out.csv}
 */
record Folder(Path data, Path out) {
    private static final String OUT_ENDING = ".out" + Series.ENDING;

    /**
     * @throws IllegalArgumentException if there is nothing to read or no place to write
     */
    static Folder of(Path data, Path out) {
        if (!Files.isDirectory(data)) {
            throw new IllegalArgumentException("there is no folder " + data);
        }
        try {
            Files.createDirectories(out);
        } catch (IOException impossible) {
            throw new IllegalArgumentException("cannot make the folder " + out, impossible);
        }
        if (!Files.isWritable(out)) {
            throw new IllegalArgumentException(
                    "cannot write into " + out + "; name another folder with -Dout=FOLDER");
        }
        return new Folder(data, out);
    }

    /** Every {@code X.csv} by name, none of them a result. */
    List<Path> series() {
        try (Stream<Path> files = Files.list(data)) {
            List<Path> series = files.filter(Folder::isSeries).sorted().toList();
            if (series.isEmpty()) {
                throw new IllegalArgumentException(data + " holds no file X" + Series.ENDING);
            }
            return series;
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("cannot list " + data, unreadable);
        }
    }

    private static boolean isSeries(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file)
                && name.endsWith(Series.ENDING)
                && !name.endsWith(OUT_ENDING);
    }

    /**
     * @throws IllegalArgumentException if the file cannot be written
     */
    Path write(Judged judged) {
        Path file = out.resolve(judged.series().name() + OUT_ENDING);
        try {
            return Files.writeString(file, judged.csv());
        } catch (IOException unwritable) {
            throw new IllegalArgumentException(
                    file + ": cannot be written; name another folder with -Dout=FOLDER",
                    unwritable);
        }
    }

    Path windows() {
        return data.resolve("windows.json");
    }
}
