package org.socialcare.training.rows;

import org.socialcare.domain.triage.model.Task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A folder of files named {@code task_language.tsv} or {@code task_language.anything.tsv} with rows
 * of text, label and perhaps source.
 */
public final class TaskFiles {
    private static final String ENDING = ".tsv";

    private TaskFiles() {}

    /** What a file's name says. */
    public record Name(String file, String task, String language) {

        /** The name taken apart, if it is that of such a file. */
        static Optional<Name> of(String file) {
            int bar = file.indexOf('_');
            int dot = file.indexOf('.');
            boolean fits = bar > 0 && dot > bar + 1 && file.endsWith(ENDING);
            if (!fits) return Optional.empty();
            var language = file.substring(bar + 1, dot);
            return Optional.of(new Name(file, file.substring(0, bar), language));
        }
    }

    /** The names of the files in a folder that are such files, sorted. */
    public static List<Name> names(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .flatMap(file -> Name.of(file).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot look into " + folder, unreadable);
        }
    }

    /** The lines of one such file: text, label and source, which is the file's name if not said. */
    public static List<Line> lines(Path folder, Name name, Consumer<Problem> problems) {
        var lines = new ArrayList<Line>();
        for (var line : Lines.read(folder.resolve(name.file()), 2, 3, problems)) {
            boolean told = line.cells().size() == 3 && !line.cell(2).isBlank();
            var cells = List.of(line.cell(0), line.cell(1), told ? line.cell(2) : name.file());
            lines.add(new Line(line.file(), line.number(), cells));
        }
        return lines;
    }

    /** The task a file is named after; a file of risks serves several and is none of them. */
    public static Optional<Task> task(Name name) {
        String asked =
                name.task().equals("langid")
                        ? Task.LANGUAGE.name()
                        : name.task().toUpperCase(Locale.ROOT);
        for (var task : Task.values()) {
            if (task.name().equals(asked)) return Optional.of(task);
        }
        return Optional.empty();
    }
}
