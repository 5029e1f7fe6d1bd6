package org.socialcare.training.rows;

import org.socialcare.domain.triage.model.Task;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Labelled text of others, in files named after their task, of which some rows say something about
 * other tasks as well: a question about a product is in nobody's distress.
 */
public final class OpenText {
    private static final String RISK = "risk";

    /**
     * Lines of films are called "other" in the file of categories because they are about no
     * product; as training text they teach the model to take every everyday sentence for that.
     */
    private static final String FILMS = "xed";

    private OpenText() {}

    /** All rows of a folder. */
    public static List<Row> read(Path folder, Consumer<Problem> problems) {
        var rows = new ArrayList<Row>();
        for (var name : TaskFiles.names(folder)) {
            var task = TaskFiles.task(name);
            if (task.isEmpty() && !name.task().equals(RISK)) continue;
            for (var line : TaskFiles.lines(folder, name, problems)) {
                if (task.isEmpty()) risk(line, name.language(), problems, rows);
                else add(task.get(), line, name.language(), problems, rows);
            }
        }
        return rows;
    }

    private static void add(
            Task task, Line line, String language, Consumer<Problem> problems, List<Row> rows) {
        String label = line.cell(1);
        if (!Labels.of(task).contains(label)) {
            problems.accept(line.problem("has an unknown label " + label));
            return;
        }
        String source = line.cell(2);
        boolean films = source.startsWith(FILMS);
        if (task == Task.CATEGORY && films) return;
        boolean foreign = task == Task.LANGUAGE && label.equals(OtherLanguages.OTHER);
        String finer = foreign ? OtherLanguages.of(source) : label;
        rows.add(new Row(task, line.cell(0), finer, language, source));
        if (task != Task.CATEGORY) return;
        rows.add(new Row(Task.SENTIMENT, line.cell(0), feeling(label), language, "by-" + source));
        for (var calm : List.of(Task.ABUSE, Task.EMERGENCY, Task.SENSITIVE)) {
            rows.add(new Row(calm, line.cell(0), Labels.NONE, language, source));
        }
    }

    private static String feeling(String category) {
        return switch (category) {
            case "complaint" -> "negative";
            case "praise" -> "positive";
            default -> "neutral";
        };
    }

    private static void risk(
            Line line, String language, Consumer<Problem> problems, List<Row> rows) {
        String label = line.cell(1);
        boolean known = label.equals(Labels.NONE);
        for (var task : List.of(Task.ABUSE, Task.EMERGENCY, Task.SENSITIVE)) {
            String raised = Labels.raised(task);
            known |= label.equals(raised);
            String own = label.equals(raised) ? raised : Labels.NONE;
            rows.add(new Row(task, line.cell(0), own, language, line.cell(2)));
        }
        if (!known) {
            rows.subList(rows.size() - 3, rows.size()).clear();
            problems.accept(line.problem("has an unknown label " + label));
        }
    }
}
